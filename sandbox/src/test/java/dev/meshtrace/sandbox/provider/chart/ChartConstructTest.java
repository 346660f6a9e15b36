package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Resource.RegisterResourceRequest;

final class ChartConstructTest {
    private static final String TYPE = "urn:pulumi:s::p::";
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: toys.toys.example
              annotations: {helm.sh/resource-policy: keep}
            spec: {group: toys.example, scope: Cluster, names: {kind: Toy, plural: toys}}
            """;

    @TempDir
    private Path folder;

    private RecordingMonitor monitor;
    private final List<String> warnings = new ArrayList<>();
    private final ChartContext context = new ChartContext() {
        @Override
        public String defaultNamespace() {
            return "default";
        }

        @Override
        public Optional<Boolean> namespaced(String apiVersion, String kind) {
            return kind.equals("Planet") ? Optional.of(false) : Optional.empty();
        }

        @Override
        public void warn(String urn, String message) {
            warnings.add(urn + ": " + message);
        }
    };

    @BeforeEach
    void start() throws IOException {
        monitor = new RecordingMonitor();
    }

    @AfterEach
    void stop() {
        monitor.close();
    }

    private ConstructRequest.Builder request(Map<String, ?> inputs) {
        return ConstructRequest.newBuilder()
                .setMonitorEndpoint(monitor.endpoint())
                .setType(ChartConstruct.TYPE)
                .setName("blue")
                .setInputs(Wire.struct(inputs));
    }

    private ConstructResponse construct(Map<String, ?> inputs) {
        return new ChartConstruct(context).construct(request(inputs).build());
    }

    @Test
    void registersItselfFirstWithWhatTheProgramSaid() {
        String chart = TinyChart.withConfigMap(folder).path();

        new ChartConstruct(context)
                .construct(request(Map.of("chart", chart))
                        .setParent(TYPE + "my:Mesh::mesh")
                        .setProtect(true)
                        .addDependencies(TYPE + "kubernetes:core/v1:Namespace::ns")
                        .addAliases(Alias.newBuilder().setUrn(TYPE + "old::name"))
                        .addIgnoreChanges("values")
                        .putProviders("kubernetes", TYPE + "pulumi:providers:kubernetes::k8s::id")
                        .build());

        RegisterResourceRequest component = monitor.component();
        assertThat(component.getType()).isEqualTo("kubernetes:helm.sh/v4:Chart");
        assertThat(component.getName()).isEqualTo("blue");
        assertThat(component.getCustom()).isFalse();
        assertThat(component.getRemote()).isFalse();
        assertThat(component.getParent()).isEqualTo(TYPE + "my:Mesh::mesh");
        assertThat(component.getProtect()).isTrue();
        assertThat(component.getDependenciesList()).containsExactly(TYPE + "kubernetes:core/v1:Namespace::ns");
        assertThat(component.getAliases(0).getUrn()).isEqualTo(TYPE + "old::name");
        assertThat(component.getIgnoreChangesList()).containsExactly("values");
        assertThat(component.getProvidersMap()).containsOnlyKeys("kubernetes");
    }

    @Test
    void registersEachObjectBelowItselfWithItsProvider() {
        String chart = TinyChart.withConfigMap(folder).path();

        new ChartConstruct(context)
                .construct(request(Map.of("chart", chart, "namespace", "n"))
                        .setProtect(true)
                        .putProviders("kubernetes", TYPE + "pulumi:providers:kubernetes::k8s::id")
                        .build());

        RegisterResourceRequest child = monitor.child("blue:n/blue-map");
        assertThat(child.getType()).isEqualTo("kubernetes:core/v1:ConfigMap");
        assertThat(child.getCustom()).isTrue();
        assertThat(child.getParent()).isEqualTo(TYPE + "kubernetes:helm.sh/v4:Chart::blue");
        assertThat(child.getProvider()).isEqualTo(TYPE + "pulumi:providers:kubernetes::k8s::id");
        assertThat(child.getAcceptSecrets()).isTrue();
        assertThat(child.getProtect()).isTrue();
        assertThat(child.getObject().getFieldsOrThrow("metadata"))
                .isEqualTo(Wire.value(Map.of("name", "blue-map", "namespace", "n")));
    }

    @Test
    void definesKindsBeforeTheirObjectsAndKeepsWhatHelmWouldKeep() {
        String chart = TinyChart.in(folder, "toys")
                .file("crds/toy.yaml", DEFINITION)
                .template("toy", "{apiVersion: toys.example/v1, kind: Toy, metadata: {name: bear}}")
                .template("planet", "{apiVersion: space.example/v1, kind: Planet, metadata: {name: earth}}")
                .template("moon", "{apiVersion: space.example/v1, kind: Moon, metadata: {name: luna}}")
                .path();

        construct(Map.of("chart", chart));

        assertThat(monitor.children())
                .extracting(RegisterResourceRequest::getName)
                .containsExactlyInAnyOrder("blue:toys.toys.example", "blue:bear", "blue:earth", "blue:default/luna");
        assertThat(monitor.child("blue:bear").getDependenciesList())
                .containsExactly(
                        TYPE + "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition::blue:toys.toys.example");
        assertThat(monitor.child("blue:toys.toys.example").getRetainOnDelete()).isTrue();
        assertThat(monitor.child("blue:bear").hasRetainOnDelete()).isFalse();
    }

    @Test
    void prefixAndSkipAwaitReachEveryObject() {
        String chart = TinyChart.withConfigMap(folder).path();

        construct(Map.of("chart", chart, "resourcePrefix", "red", "skipAwait", true));

        assertThat(monitor.child("red:default/blue-map").getObject().getFieldsOrThrow("metadata"))
                .isEqualTo(Wire.value(Map.of(
                        "name", "blue-map",
                        "namespace", "default",
                        "annotations", Map.of("pulumi.com/skipAwait", "true"))));
    }

    @Test
    void answersWithReferencesToItsObjects() {
        ConstructResponse response =
                construct(Map.of("chart", TinyChart.withConfigMap(folder).path()));

        String child = TYPE + "kubernetes:core/v1:ConfigMap::blue:default/blue-map";
        Map<String, Object> reference = Map.of(
                Constants.SpecialSigKey,
                Constants.SpecialResourceSig,
                "urn",
                child,
                "id",
                "id-of-blue:default/blue-map",
                "packageVersion",
                "");
        Struct outputs = Wire.struct(Map.of("resources", List.of(reference)));
        assertThat(response.getUrn()).isEqualTo(TYPE + "kubernetes:helm.sh/v4:Chart::blue");
        assertThat(response.getState()).isEqualTo(outputs);
        assertThat(response.getStateDependenciesOrThrow("resources").getUrnsList())
                .containsExactly(child);
        assertThat(monitor.outputs().get(0).getOutputs()).isEqualTo(outputs);
    }

    @Test
    void registersTheSameInAPreviewWithUnknownIds() {
        monitor.preview();

        ConstructResponse response = new ChartConstruct(context)
                .construct(
                        request(Map.of("chart", TinyChart.withConfigMap(folder).path()))
                                .setDryRun(true)
                                .build());

        assertThat(monitor.children()).hasSize(1);
        Value reference =
                response.getState().getFieldsOrThrow("resources").getListValue().getValues(0);
        assertThat(reference.getStructValue().getFieldsOrThrow("id").getStringValue())
                .isEqualTo(Constants.UnknownValue);
    }

    @Test
    void registersOnlyItselfAndWarnsWhereAnInputIsUnknown() {
        ConstructResponse response =
                construct(Map.of("chart", "/absent", "values", Map.of("a", Constants.UnknownValue)));

        assertThat(monitor.children()).isEmpty();
        assertThat(response.getUrn()).endsWith("::blue");
        assertThat(warnings)
                .containsExactly(response.getUrn()
                        + ": inputs of the chart are known after an update only; its objects are not shown");
    }

    @Test
    void hidesContentOfSecretsAlways() {
        String chart = TinyChart.in(folder, "safe")
                .template(
                        "s", "{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {a: x}, data: {b: eA==}}")
                .path();

        construct(Map.of("chart", chart));

        Struct secret = monitor.child("blue:default/s").getObject();
        assertThat(secret.getFieldsOrThrow("stringData")).isEqualTo(Wire.secret(Map.of("a", "x")));
        assertThat(secret.getFieldsOrThrow("data")).isEqualTo(Wire.secret(Map.of("b", "eA==")));
    }

    @Test
    void hidesAllThatMayComeFromASecretValue() {
        String chart = TinyChart.withConfigMap(folder)
                .template(
                        "labelled",
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: m, labels: {c: {{ .Values.color }}}}}")
                .path();

        construct(Map.of("chart", chart, "values", Map.of("color", Wire.secret("purple"))));

        assertThat(monitor.children()).hasSize(2);
        monitor.children()
                .forEach(child -> assertThat(withoutSecrets(child.getObject()))
                        .isNotEmpty()
                        .doesNotContain("purple"));
    }

    private static String withoutSecrets(Struct struct) {
        StringBuilder plain = new StringBuilder();
        struct.getFieldsMap().forEach((key, value) -> {
            Struct inner = value.getStructValue();
            boolean secret = inner.getFieldsOrDefault(Constants.SpecialSigKey, Value.getDefaultInstance())
                    .getStringValue()
                    .equals(Constants.SpecialSecretSig);
            plain.append(key).append(secret ? "" : value.hasStructValue() ? withoutSecrets(inner) : value);
        });
        return plain.toString();
    }

    @Test
    void failsWithTheObjectThatFailedAndNeverRegistersWhatNeedsIt() {
        monitor.failing("blue:toys.toys.example");
        String chart = TinyChart.in(folder, "toys")
                .file("crds/toy.yaml", DEFINITION)
                .template("toy", "{apiVersion: toys.example/v1, kind: Toy, metadata: {name: bear}}")
                .path();

        assertThatThrownBy(() -> construct(Map.of("chart", chart)))
                .isInstanceOf(ChartException.class)
                .hasMessage("object of the chart was not registered:"
                        + " apiextensions.k8s.io/v1/CustomResourceDefinition toys.toys.example");
        assertThat(monitor.children())
                .extracting(RegisterResourceRequest::getName)
                .containsExactly("blue:toys.toys.example");
    }
}
