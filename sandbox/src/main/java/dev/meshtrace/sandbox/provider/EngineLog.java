package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.resource.ResourceLog;
import dev.meshtrace.sandbox.provider.resource.ResourceUrn;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Messages to the engine, which shows them beside the resource that they belong to. */
final class EngineLog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EngineLog.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ManagedChannel channel;

    /** Connects to an engine, given as {@code host:port}. */
    EngineLog(String address) {
        this.channel = NettyChannelBuilder.forTarget(address).usePlaintext().build();
    }

    ResourceLog of(ResourceUrn urn) {
        return new ResourceLog() {
            @Override
            public void status(String message) {
                send(urn, LogSeverity.INFO, message, true);
            }

            @Override
            public void warn(String message) {
                send(urn, LogSeverity.WARNING, message, false);
            }
        };
    }

    private void send(ResourceUrn urn, LogSeverity severity, String message, boolean ephemeral) {
        LogRequest request = LogRequest.newBuilder()
                .setSeverity(severity)
                .setMessage(message)
                .setUrn(urn.urn())
                .setEphemeral(ephemeral)
                .build();
        try {
            EngineGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .log(request);
        } catch (StatusRuntimeException e) {
            // a message that the engine does not take is no reason to stop the work that it tells of
            LOG.log(Level.FINE, message, e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
