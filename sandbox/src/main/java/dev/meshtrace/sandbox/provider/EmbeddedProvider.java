package dev.meshtrace.sandbox.provider;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The sandbox's own Kubernetes provider for Pulumi, served to any engine that has
 * {@code PULUMI_DEBUG_PROVIDERS=kubernetes:PORT} in its environment.
 *
 * <p>It is for the sandbox only. What it does is measured by the official provider.
 */
public final class EmbeddedProvider implements AutoCloseable {
    private static final int MAX_MESSAGE = 400 << 20;

    private final Server server;
    private final ExecutorService calls;

    private EmbeddedProvider(Server server, ExecutorService calls) {
        this.server = server;
        this.calls = calls;
    }

    /** Serves on a port of 127.0.0.1, with its notice on the standard error stream. */
    public static EmbeddedProvider start(int portOrZero, Path kubeconfig) throws IOException {
        return start(portOrZero, kubeconfig, System.err::println);
    }

    /**
     * Serves on a port of 127.0.0.1.
     *
     * @param portOrZero the port, or 0 for a free one
     * @param kubeconfig the cluster for programs that give no kubeconfig; read at each configuration
     * @param log where it says what it is
     */
    public static EmbeddedProvider start(int portOrZero, Path kubeconfig, Consumer<String> log) throws IOException {
        ExecutorService calls = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "kubernetes-provider");
            thread.setDaemon(true);
            return thread;
        });
        Sessions sessions = new Sessions();
        Server server = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), portOrZero))
                .executor(calls)
                .maxInboundMessageSize(MAX_MESSAGE)
                .addTransportFilter(sessions)
                .intercept(sessions)
                .intercept(new CallEvents())
                .addService(new ProviderService(
                        new ProviderConfig(kubeconfig.toAbsolutePath().toString())))
                .build()
                .start();
        log.accept("embedded Kubernetes provider on 127.0.0.1:" + server.getPort()
                + ": for the sandbox only, not the official one");
        return new EmbeddedProvider(server, calls);
    }

    /** The port that engines attach to. */
    public int port() {
        return server.getPort();
    }

    /** Ends all waits and connections. */
    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
    }
}
