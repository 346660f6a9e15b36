package dev.meshtrace.sandbox.provider;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Calls a provider over the wire as the engine does, one connection for each {@code Provider} resource. */
final class EngineDouble implements AutoCloseable {
    private final List<LogRequest> messages = new CopyOnWriteArrayList<>();
    private final Server engine;
    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub provider;

    /** One resource as the engine holds it. */
    record Resource(String urn, String id, Map<String, Object> inputs, Map<String, Object> state) {}

    private final class Log extends EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> caller) {
            messages.add(request);
            caller.onNext(Empty.getDefaultInstance());
            caller.onCompleted();
        }
    }

    EngineDouble(int providerPort, Map<String, Object> settings) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        engine = NettyServerBuilder.forAddress(new InetSocketAddress(loopback, 0))
                .addService(new Log())
                .build()
                .start();
        channel = NettyChannelBuilder.forAddress(new InetSocketAddress(loopback, providerPort))
                .usePlaintext()
                .build();
        provider = ResourceProviderGrpc.newBlockingStub(channel);
        provider.handshake(ProviderHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:" + engine.getPort())
                .build());
        provider.configure(ConfigureRequest.newBuilder()
                .setArgs(PropertyValues.encode(settings))
                .build());
    }

    ResourceProviderBlockingStub provider() {
        return provider;
    }

    /** The texts that the provider sent, warnings and passing ones alike. */
    List<String> messages() {
        return messages.stream().map(LogRequest::getMessage).toList();
    }

    static String urn(String type, String name) {
        return "urn:pulumi:dev::demo::" + type + "::" + name;
    }

    Map<String, Object> check(String urn, Map<String, Object> olds, Map<String, Object> news) {
        return PropertyValues.decode(provider.check(CheckRequest.newBuilder()
                        .setUrn(urn)
                        .setOlds(PropertyValues.encode(olds))
                        .setNews(PropertyValues.encode(news))
                        .setRandomSeed(ByteString.copyFromUtf8(urn))
                        .build())
                .getInputs());
    }

    /** Checks and creates. */
    Resource create(String type, String name, Map<String, Object> program) {
        return create(type, name, program, 20);
    }

    Resource create(String type, String name, Map<String, Object> program, double timeout) {
        String urn = urn(type, name);
        Map<String, Object> inputs = check(urn, Map.of(), program);
        CreateResponse created = provider.create(CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(PropertyValues.encode(inputs))
                .setTimeout(timeout)
                .build());
        return new Resource(urn, created.getId(), inputs, PropertyValues.decode(created.getProperties()));
    }

    Map<String, Object> previewCreate(String type, String name, Map<String, Object> program) {
        String urn = urn(type, name);
        return PropertyValues.decode(provider.create(CreateRequest.newBuilder()
                        .setUrn(urn)
                        .setProperties(PropertyValues.encode(check(urn, Map.of(), program)))
                        .setPreview(true)
                        .build())
                .getProperties());
    }

    DiffResponse diff(Resource resource, Map<String, Object> program) {
        return provider.diff(DiffRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(resource.id())
                .setOlds(PropertyValues.encode(resource.state()))
                .setOldInputs(PropertyValues.encode(resource.inputs()))
                .setNews(PropertyValues.encode(check(resource.urn(), resource.inputs(), program)))
                .build());
    }

    Resource update(Resource resource, Map<String, Object> program, boolean preview, String... ignored) {
        Map<String, Object> inputs = check(resource.urn(), resource.inputs(), program);
        UpdateRequest.Builder request = UpdateRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(resource.id())
                .setOlds(PropertyValues.encode(resource.state()))
                .setOldInputs(PropertyValues.encode(resource.inputs()))
                .setNews(PropertyValues.encode(inputs))
                .addAllIgnoreChanges(List.of(ignored))
                .setTimeout(20)
                .setPreview(preview);
        return new Resource(
                resource.urn(),
                resource.id(),
                inputs,
                PropertyValues.decode(provider.update(request.build()).getProperties()));
    }

    ReadResponse read(Resource resource) {
        return provider.read(ReadRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(resource.id())
                .setProperties(PropertyValues.encode(resource.state()))
                .setInputs(PropertyValues.encode(resource.inputs()))
                .build());
    }

    void delete(Resource resource) {
        provider.delete(DeleteRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(resource.id())
                .setProperties(PropertyValues.encode(resource.state()))
                .setOldInputs(PropertyValues.encode(resource.inputs()))
                .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
        engine.shutdownNow();
    }
}
