package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The CONNECT proxy that the API server sends its calls to webhooks through, because no ClusterIP answers here.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/setup-konnectivity/">egress selector</a>
 */
final class WebhookTunnel implements AutoCloseable {
    private static final Pattern CONNECT = Pattern.compile("CONNECT \\[?([^\\s\\]]+)\\]?:(\\d{1,5}) HTTP/1\\.[01]\r\n");
    private static final String END_OF_HEADER = "\r\n\r\n";
    private static final int LONGEST_HEADER = 8192;
    private static final int BUFFER = 16384;

    private final ServerSocketChannel server;
    private final Path socket;
    private final Targets targets;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    private WebhookTunnel(ServerSocketChannel server, Path socket, Targets targets) {
        this.server = server;
        this.socket = socket;
        this.targets = targets;
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "webhook-tunnel");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Listens on a Unix socket; a socket file that a killed sandbox left is replaced. */
    static WebhookTunnel listen(Path socket, Targets targets) {
        try {
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            var tunnel = new WebhookTunnel(server, socket, targets);
            tunnel.threads.execute(tunnel::accept);
            return tunnel;
        } catch (IOException e) {
            throw new SandboxException("webhook tunnel could not listen on " + socket + ": " + e.getMessage(), e);
        }
    }

    /** The API server's configuration that sends its calls into the cluster through the socket. */
    String egressSelectorConfiguration() {
        return """
                apiVersion: apiserver.k8s.io/v1beta1
                kind: EgressSelectorConfiguration
                egressSelections:
                - name: cluster
                  connection:
                    proxyProtocol: HTTPConnect
                    transport:
                      uds:
                        udsName: "%s"
                """.formatted(socket);
    }

    private void accept() {
        while (true) {
            try {
                var caller = server.accept();
                open.add(caller);
                threads.execute(() -> serve(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                close();
                return;
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            var request = CONNECT.matcher(readHeader(caller));
            if (!request.lookingAt()) {
                answer(caller, "400 Bad Request");
                return;
            }
            var port = targets.localPort(request.group(1), Integer.parseInt(request.group(2)));
            if (port.isEmpty()) {
                answer(caller, "503 Service Unavailable");
                return;
            }
            try (var target =
                    SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getAsInt()))) {
                open.add(target);
                answer(caller, "200 OK");
                relay(caller, target);
                open.remove(target);
            }
        } catch (IOException e) {
            // One side went away; closing both is all there is to do.
        } finally {
            open.remove(caller);
        }
    }

    private static String readHeader(SocketChannel caller) throws IOException {
        var header = new StringBuilder();
        // Byte by byte: what follows the header belongs to the target.
        var one = ByteBuffer.allocate(1);
        while (header.indexOf(END_OF_HEADER) < 0 && header.length() < LONGEST_HEADER) {
            if (caller.read(one.clear()) < 0) {
                break;
            }
            header.append((char) one.get(0));
        }
        return header.toString();
    }

    private static void answer(SocketChannel caller, String status) throws IOException {
        write(caller, ByteBuffer.wrap(("HTTP/1.1 " + status + END_OF_HEADER).getBytes(StandardCharsets.US_ASCII)));
    }

    private void relay(SocketChannel caller, SocketChannel target) throws IOException {
        var back = threads.submit(() -> {
            copy(target, caller);
            return null;
        });
        try {
            copy(caller, target);
            back.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (from.read(buffer.clear()) >= 0) {
                write(to, buffer.flip());
            }
            to.shutdownOutput();
        } catch (IOException e) {
            from.close();
            to.close();
            throw e;
        }
    }

    private static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** Ends all connections and removes the socket file. */
    @Override
    public void close() {
        try {
            server.close();
            for (var channel : open) {
                channel.close();
            }
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new SandboxException("webhook tunnel could not be closed: " + e.getMessage(), e);
        } finally {
            threads.shutdown();
        }
    }

    /** Where a call inside of the cluster ends on this machine. */
    interface Targets {
        /** The loopback port that stands for the address; empty if nothing does. */
        OptionalInt localPort(String host, int port);
    }
}
