package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.resource.ResourceLog;
import dev.meshtrace.sandbox.provider.resource.ResourceUrn;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Messages to the engine, which shows them beside the resource that they belong to. */
final class EngineLog implements AutoCloseable {
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
        EngineGrpc.newStub(channel).log(request, new Unheard<>());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /** A message that the engine does not take is lost: it is no reason to stop the work that it tells of. */
    private static final class Unheard<T> implements StreamObserver<T> {
        @Override
        public void onNext(T value) {}

        @Override
        public void onError(Throwable t) {}

        @Override
        public void onCompleted() {}
    }
}
