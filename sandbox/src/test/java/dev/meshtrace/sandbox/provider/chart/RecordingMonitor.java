package dev.meshtrace.sandbox.provider.chart;

import com.google.protobuf.Empty;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.Result;
import pulumirpc.ResourceMonitorGrpc;

/** An engine's door that remembers what was registered and gives every resource an id. */
final class RecordingMonitor extends ResourceMonitorGrpc.ResourceMonitorImplBase implements AutoCloseable {
    private final List<RegisterResourceRequest> registered = new ArrayList<>();
    private final List<RegisterResourceOutputsRequest> outputs = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private final Server server;
    private boolean preview;

    RecordingMonitor() throws IOException {
        server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(this)
                .build()
                .start();
    }

    /** Gives new resources no id, as an engine does in a preview. */
    RecordingMonitor preview() {
        preview = true;
        return this;
    }

    /** Answers that this resource failed, as an engine does that goes on after errors. */
    RecordingMonitor failing(String name) {
        failing.add(name);
        return this;
    }

    String endpoint() {
        return "127.0.0.1:" + server.getPort();
    }

    synchronized RegisterResourceRequest component() {
        return registered.get(0);
    }

    synchronized List<RegisterResourceRequest> children() {
        return List.copyOf(registered.subList(1, registered.size()));
    }

    RegisterResourceRequest child(String name) {
        return children().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    synchronized List<RegisterResourceOutputsRequest> outputs() {
        return List.copyOf(outputs);
    }

    @Override
    public synchronized void registerResource(
            RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
        registered.add(request);
        answer.onNext(RegisterResourceResponse.newBuilder()
                .setUrn("urn:pulumi:s::p::" + request.getType() + "::" + request.getName())
                .setId(request.getCustom() && !preview ? "id-of-" + request.getName() : "")
                .setResult(failing.contains(request.getName()) ? Result.FAIL : Result.SUCCESS)
                .build());
        answer.onCompleted();
    }

    @Override
    public synchronized void registerResourceOutputs(
            RegisterResourceOutputsRequest request, StreamObserver<Empty> answer) {
        outputs.add(request);
        answer.onNext(Empty.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
