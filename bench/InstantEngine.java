import com.google.gson.Gson;
import com.google.protobuf.Empty;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** An engine that answers every registration at once, so that what remains is the program's own time. */
final class InstantEngine extends ResourceMonitorImplBase {
    private final AtomicLong firstCall = new AtomicLong();

    /**
     * The program's own time.
     *
     * @param start from the start of its process to its first call
     * @param whole from the start of its process to its end
     */
    record Program(Duration start, Duration whole) {}

    private InstantEngine() {}

    static Program run(Map<String, String> config) throws IOException, InterruptedException {
        InstantEngine engine = new InstantEngine();
        Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(engine)
                .addService(new Log())
                .build()
                .start();
        try {
            return engine.program("127.0.0.1:" + server.getPort(), config);
        } finally {
            server.shutdownNow();
        }
    }

    private Program program(String address, Map<String, String> config) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("stacks/run-without-mvn", "exec:java")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("PULUMI_MONITOR", address);
        environment.put("PULUMI_ENGINE", address);
        environment.put("PULUMI_PROJECT", "meshtrace");
        environment.put("PULUMI_STACK", "dev");
        environment.put("PULUMI_ORGANIZATION", "organization");
        environment.put("PULUMI_DRY_RUN", "true");
        environment.put("PULUMI_CONFIG", new Gson().toJson(config));
        environment.put("PULUMI_CONFIG_SECRET_KEYS", "[]");
        long before = System.nanoTime();
        int exit = builder.start().waitFor();
        long after = System.nanoTime();
        if (exit != 0) {
            throw new IllegalStateException("the program must end well, got exit code " + exit);
        }
        return new Program(Duration.ofNanos(firstCall.get() - before), Duration.ofNanos(after - before));
    }

    private <A> void answer(StreamObserver<A> caller, A answer) {
        firstCall.compareAndSet(0, System.nanoTime());
        caller.onNext(answer);
        caller.onCompleted();
    }

    @Override
    public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> caller) {
        answer(caller, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> caller) {
        answer(
                caller,
                RegisterResourceResponse.newBuilder()
                        .setUrn("urn:pulumi:dev::meshtrace::" + request.getType() + "::" + request.getName())
                        .setId(request.getCustom() ? request.getName() : "")
                        .setObject(request.getObject())
                        .build());
    }

    @Override
    public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> caller) {
        answer(caller, Empty.getDefaultInstance());
    }

    @Override
    public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> caller) {
        answer(caller, Empty.getDefaultInstance());
    }

    /** The engine's other half. */
    private static final class Log extends EngineImplBase {
        private volatile String root = "";

        @Override
        public void log(LogRequest request, StreamObserver<Empty> caller) {
            System.err.println(request.getMessage());
            caller.onNext(Empty.getDefaultInstance());
            caller.onCompleted();
        }

        @Override
        public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> caller) {
            caller.onNext(GetRootResourceResponse.newBuilder().setUrn(root).build());
            caller.onCompleted();
        }

        @Override
        public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> caller) {
            root = request.getUrn();
            caller.onNext(SetRootResourceResponse.getDefaultInstance());
            caller.onCompleted();
        }
    }
}
