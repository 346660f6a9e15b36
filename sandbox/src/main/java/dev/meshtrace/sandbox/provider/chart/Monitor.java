package dev.meshtrace.sandbox.provider.chart;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc;

/** The engine's door for registering resources, for the time of one construction. */
final class Monitor implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    private final ManagedChannel channel;

    Monitor(String endpoint) {
        channel = ManagedChannelBuilder.forTarget(endpoint)
                .usePlaintext()
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
    }

    /** Registers a resource; the answer comes when the engine has done its step. */
    CompletableFuture<RegisterResourceResponse> register(RegisterResourceRequest request) {
        CompletableFuture<RegisterResourceResponse> answer = new CompletableFuture<>();
        ResourceMonitorGrpc.newStub(channel).registerResource(request, new Answer(answer));
        return answer;
    }

    void registerOutputs(RegisterResourceOutputsRequest request) {
        var unused = ResourceMonitorGrpc.newBlockingStub(channel).registerResourceOutputs(request);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private record Answer(CompletableFuture<RegisterResourceResponse> future)
            implements StreamObserver<RegisterResourceResponse> {
        @Override
        public void onNext(RegisterResourceResponse response) {
            future.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            future.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            future.completeExceptionally(new ChartException("engine must answer a registration, got nothing"));
        }
    }
}
