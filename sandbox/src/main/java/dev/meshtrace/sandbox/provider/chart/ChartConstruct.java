package dev.meshtrace.sandbox.provider.chart;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.ConstructResponse.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/** Constructs {@code kubernetes:helm.sh/v4:Chart}: renders the chart and registers each object below it. */
public final class ChartConstruct {
    /** The component's type. */
    public static final String TYPE = "kubernetes:helm.sh/v4:Chart";

    private static final String RESOURCES = "resources";

    private final ChartContext context;
    private final HelmTemplate template = new HelmTemplate();

    public ChartConstruct(ChartContext context) {
        this.context = context;
    }

    /**
     * Answers the engine's request.
     *
     * @throws ChartException where the chart cannot be found or rendered, with one line that says why
     */
    public ConstructResponse construct(ConstructRequest request) {
        try (Monitor monitor = new Monitor(request.getMonitorEndpoint())) {
            String urn =
                    monitor.register(ComponentRegistration.of(request)).join().getUrn();
            Optional<ChartInputs> inputs =
                    ChartInputs.read(request.getName(), request.getInputs(), context.defaultNamespace());
            if (inputs.isEmpty()) {
                context.warn(urn, "inputs of the chart are known after an update only; its objects are not shown");
                return ConstructResponse.newBuilder().setUrn(urn).build();
            }
            return answer(urn, children(monitor, request, inputs.get(), urn), monitor);
        }
    }

    /**
     * The Kubernetes objects that a chart resource consists of, without registering them.
     *
     * @throws ChartException where the chart cannot be found or rendered, or an input is unknown
     */
    public List<Map<String, Object>> objects(String resourceName, Struct inputs) {
        ChartInputs known = ChartInputs.read(resourceName, inputs, context.defaultNamespace())
                .orElseThrow(() -> new ChartException("inputs of the chart must be known, got one that is not"));
        return objects(known).stream().map(ChartObject::tree).toList();
    }

    private List<ChartObject> objects(ChartInputs inputs) {
        ChartRendering event = new ChartRendering(inputs.chart());
        event.begin();
        List<ChartObject> objects = new ChartObjects(context).of(template.render(inputs), inputs);
        event.commit();
        return objects;
    }

    private List<RegisterResourceResponse> children(
            Monitor monitor, ConstructRequest request, ChartInputs inputs, String urn) {
        return new ChildResources(monitor, request, inputs, urn).register(ObjectOrder.of(objects(inputs)));
    }

    private static ConstructResponse answer(String urn, List<RegisterResourceResponse> children, Monitor monitor) {
        ListValue.Builder references = ListValue.newBuilder();
        PropertyDependencies.Builder dependencies = PropertyDependencies.newBuilder();
        children.forEach(child -> {
            references.addValues(reference(child));
            dependencies.addUrns(child.getUrn());
        });
        Struct state = Struct.newBuilder()
                .putFields(
                        RESOURCES, Value.newBuilder().setListValue(references).build())
                .build();
        monitor.registerOutputs(RegisterResourceOutputsRequest.newBuilder()
                .setUrn(urn)
                .setOutputs(state)
                .build());
        return ConstructResponse.newBuilder()
                .setUrn(urn)
                .setState(state)
                .putStateDependencies(RESOURCES, dependencies.build())
                .build();
    }

    private static Value reference(RegisterResourceResponse child) {
        String id = child.getId().isEmpty() ? Constants.UnknownValue : child.getId();
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder()
                        .putFields(Constants.SpecialSigKey, text(Constants.SpecialResourceSig))
                        .putFields(Constants.ResourceUrnName, text(child.getUrn()))
                        .putFields(Constants.ResourceIdName, text(id))
                        .putFields(Constants.ResourceVersionName, text("")))
                .build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
