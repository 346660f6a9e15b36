package dev.meshtrace.sandbox.provider;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import dev.meshtrace.sandbox.provider.api.UnreachableException;
import dev.meshtrace.sandbox.provider.chart.ChartConstruct;
import dev.meshtrace.sandbox.provider.resource.Naming;
import dev.meshtrace.sandbox.provider.resource.PartlyDoneException;
import dev.meshtrace.sandbox.provider.resource.Reader.Found;
import dev.meshtrace.sandbox.provider.resource.ResourceUrn;
import dev.meshtrace.sandbox.provider.resource.Updater;
import dev.meshtrace.sandbox.provider.resource.Written;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckRequest.AutonamingOptions;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** Pulumi's provider protocol: unwraps each call, has it done, and wraps the answer. */
final class ProviderService extends ResourceProviderImplBase {
    /** The version of the official provider whose behaviour this one follows. */
    static final String VERSION = "4.32.0";

    private static final String SCHEMA = "{\"name\":\"kubernetes\",\"version\":\"" + VERSION
            + "\",\"description\":\"embedded in meshtrace's sandbox\"}";

    private final ProviderConfig config;

    ProviderService(ProviderConfig config) {
        this.config = config;
    }

    /** Work for one call; it may leave an object behind that is not ready. */
    private interface Work<A> {
        A answer() throws PartlyDoneException;
    }

    private static <A> void serve(StreamObserver<A> caller, Work<A> work) {
        A answer;
        try {
            answer = work.answer();
        } catch (PartlyDoneException e) {
            caller.onError(Failures.of(e));
            return;
        } catch (RuntimeException e) {
            caller.onError(Failures.of(e));
            return;
        }
        caller.onNext(answer);
        caller.onCompleted();
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> caller) {
        serve(caller, () -> {
            Sessions.current().attach(request.getEngineAddress());
            return ProviderHandshakeResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> caller) {
        serve(caller, () -> {
            Sessions.current().attach(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> caller) {
        serve(caller, () -> PluginInfo.newBuilder().setVersion(VERSION).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> caller) {
        serve(caller, () -> GetSchemaResponse.newBuilder().setSchema(SCHEMA).build());
    }

    @Override
    public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> caller) {
        serve(caller, GetMappingResponse::getDefaultInstance);
    }

    @Override
    public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> caller) {
        serve(caller, GetMappingsResponse::getDefaultInstance);
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> caller) {
        serve(caller, () -> config.check(request));
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> caller) {
        serve(caller, () -> config.diff(request));
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> caller) {
        serve(caller, () -> {
            Sessions.current().configure(config.settings(request));
            return ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsPreview(true)
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> caller) {
        serve(caller, () -> {
            Map<String, Object> inputs = Sessions.current()
                    .configured()
                    .checker()
                    .check(
                            ResourceUrn.parse(request.getUrn()),
                            PropertyValues.decode(request.getOlds()),
                            PropertyValues.decode(request.getNews()),
                            naming(request));
            return CheckResponse.newBuilder()
                    .setInputs(PropertyValues.encode(inputs))
                    .build();
        });
    }

    private static Naming naming(CheckRequest request) {
        AutonamingOptions options = request.getAutonaming();
        return new Naming(
                HexFormat.of().formatHex(request.getRandomSeed().toByteArray()),
                Optional.of(options.getProposedName()).filter(name -> !name.isEmpty()),
                request.hasAutonaming() && options.getMode() == AutonamingOptions.Mode.DISABLE);
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> caller) {
        serve(caller, () -> {
            Map<String, Object> state = PropertyValues.decode(request.getOlds());
            return DiffReply.of(
                    Sessions.current()
                            .configured()
                            .differ()
                            .diff(
                                    ResourceUrn.parse(request.getUrn()),
                                    request.getId(),
                                    state,
                                    PropertyValues.decode(request.getNews()),
                                    request.getIgnoreChangesList()),
                    state);
        });
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> caller) {
        serve(caller, () -> {
            Session session = Sessions.current();
            ResourceUrn urn = ResourceUrn.parse(request.getUrn());
            Map<String, Object> inputs = PropertyValues.decode(request.getProperties());
            if (request.getPreview()) {
                Map<String, Object> preview = session.configured().creator().preview(urn, inputs, session.log(urn));
                return CreateResponse.newBuilder()
                        .setProperties(PropertyValues.encode(preview))
                        .build();
            }
            Written written =
                    session.configured().creator().create(urn, inputs, request.getTimeout(), session.log(urn));
            return CreateResponse.newBuilder()
                    .setId(written.id())
                    .setProperties(PropertyValues.encode(written.state()))
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> caller) {
        serve(caller, () -> {
            Session.Configured configured = Sessions.current().configured();
            try {
                return configured
                        .reader()
                        .read(
                                ResourceUrn.parse(request.getUrn()),
                                request.getId(),
                                PropertyValues.decode(request.getProperties()),
                                PropertyValues.decode(request.getInputs()))
                        .map(found -> found(request.getId(), found))
                        .orElseGet(ReadResponse::getDefaultInstance);
            } catch (UnreachableException e) {
                if (configured.settings().deleteUnreachable()) {
                    return ReadResponse.getDefaultInstance();
                }
                throw e;
            }
        });
    }

    private static ReadResponse found(String id, Found found) {
        return ReadResponse.newBuilder()
                .setId(id)
                .setProperties(PropertyValues.encode(found.state()))
                .setInputs(PropertyValues.encode(found.inputs()))
                .build();
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> caller) {
        serve(caller, () -> {
            Session session = Sessions.current();
            ResourceUrn urn = ResourceUrn.parse(request.getUrn());
            Updater.Request wanted = new Updater.Request(
                    urn,
                    request.getId(),
                    PropertyValues.decode(request.getOlds()),
                    PropertyValues.decode(request.getNews()),
                    request.getIgnoreChangesList(),
                    request.getTimeout());
            Updater updater = session.configured().updater();
            Struct properties = PropertyValues.encode(
                    request.getPreview()
                            ? updater.preview(wanted, session.log(urn))
                            : updater.update(wanted, session.log(urn)));
            return UpdateResponse.newBuilder().setProperties(properties).build();
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> caller) {
        serve(caller, () -> {
            Session session = Sessions.current();
            ResourceUrn urn = ResourceUrn.parse(request.getUrn());
            try {
                session.configured()
                        .remover()
                        .remove(
                                urn,
                                request.getId(),
                                PropertyValues.decode(request.getProperties()),
                                request.getTimeout(),
                                session.log(urn));
            } catch (UnreachableException e) {
                if (!session.configured().settings().deleteUnreachable()) {
                    throw e;
                }
            }
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> caller) {
        serve(caller, () -> Functions.invoke(request));
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> caller) {
        serve(caller, () -> {
            if (!request.getType().equals(ChartConstruct.TYPE)) {
                throw unsupported("component " + request.getType());
            }
            return new ChartConstruct(new SessionCharts(Sessions.current())).construct(request);
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> caller) {
        serve(caller, () -> {
            Sessions.current().cancel();
            return Empty.getDefaultInstance();
        });
    }

    static StatusRuntimeException unsupported(String what) {
        return Status.UNIMPLEMENTED
                .withDescription(
                        what + " is not served by the embedded Kubernetes provider; the official one serves it")
                .asRuntimeException();
    }
}
