package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTunnelTest {
    @TempDir
    Path folder;

    private ServerSocket target;
    private WebhookTunnel tunnel;

    @BeforeEach
    void listen() throws IOException {
        target = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var targets = Map.of("10.96.0.10:443", target.getLocalPort());
        tunnel = WebhookTunnel.listen(folder.resolve("t.sock"), (host, port) -> {
            Integer local = targets.get(host + ":" + port);
            return local == null ? OptionalInt.empty() : OptionalInt.of(local);
        });
    }

    @AfterEach
    void close() throws IOException {
        tunnel.close();
        target.close();
    }

    @Test
    void bytesGoBothWaysOnceTheTargetIsConnected() throws Exception {
        var echoed = CompletableFuture.runAsync(this::echoOnce);
        try (var caller = connect()) {
            send(caller, "CONNECT 10.96.0.10:443 HTTP/1.1\r\nHost: 10.96.0.10:443\r\n\r\n");
            assertThat(receive(caller, 19)).isEqualTo("HTTP/1.1 200 OK\r\n\r\n");

            send(caller, "hello");

            assertThat(receive(caller, 5)).isEqualTo("hello");
        }
        assertThat(echoed).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void bytesThatFollowTheHeaderAtOnceAreNotLost() throws Exception {
        var echoed = CompletableFuture.runAsync(this::echoOnce);
        try (var caller = connect()) {
            send(caller, "CONNECT 10.96.0.10:443 HTTP/1.1\r\n\r\nearly");

            assertThat(receive(caller, 24)).isEqualTo("HTTP/1.1 200 OK\r\n\r\nearly");
        }
        assertThat(echoed).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void anAddressThatNothingStandsForIsRefused() throws Exception {
        try (var caller = connect()) {
            send(caller, "CONNECT 10.96.0.11:443 HTTP/1.1\r\n\r\n");

            assertThat(receive(caller, 200)).isEqualTo("HTTP/1.1 503 Service Unavailable\r\n\r\n");
        }
    }

    @Test
    void anythingButConnectIsABadRequest() throws Exception {
        try (var caller = connect()) {
            send(caller, "GET / HTTP/1.1\r\n\r\n");

            assertThat(receive(caller, 200)).isEqualTo("HTTP/1.1 400 Bad Request\r\n\r\n");
        }
    }

    @Test
    void aSocketFileThatAKilledSandboxLeftIsReplaced() throws Exception {
        Path socket = folder.resolve("t.sock");
        try (var second = WebhookTunnel.listen(socket, (host, port) -> OptionalInt.empty());
                var caller = connect()) {
            send(caller, "CONNECT 10.96.0.10:443 HTTP/1.1\r\n\r\n");

            assertThat(receive(caller, 200)).startsWith("HTTP/1.1 503");
            assertThat(second.egressSelectorConfiguration()).contains("udsName: \"" + socket + "\"");
        }
        assertThat(socket).doesNotExist();
    }

    private void echoOnce() {
        try (var accepted = target.accept()) {
            accepted.getInputStream().transferTo(accepted.getOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("t.sock")));
    }

    private static void send(SocketChannel caller, String text) throws IOException {
        caller.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String receive(SocketChannel caller, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = caller.read(buffer);
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }
}
