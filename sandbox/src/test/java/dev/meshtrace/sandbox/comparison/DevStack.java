package dev.meshtrace.sandbox.comparison;

import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.Declared;
import dev.meshtrace.components.DeclaredResource;
import dev.meshtrace.components.KubernetesProvider;
import dev.meshtrace.components.KubernetesProviderArgs;
import dev.meshtrace.components.TracedMesh;
import dev.meshtrace.components.TracedMeshArgs;
import dev.meshtrace.config.StackConfig;
import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.MeshSpec;
import dev.meshtrace.sandbox.provider.chart.ChartConstruct;
import dev.meshtrace.sandbox.provider.chart.ChartContext;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the dev stack declares, as Kubernetes objects; charts as they render. */
final class DevStack {
    private static final Path CONFIG = Path.of("../stacks/Pulumi.dev.yaml");

    private DevStack() {}

    /** The objects, with Istio's charts from a folder. */
    static Declaration with(Path charts) {
        MeshSpec mesh = StackConfig.with(name -> name.equals(ChartSource.FOLDER_VARIABLE) ? charts.toString() : null)
                .read(CONFIG);
        Declared declared = Declared.by(context -> {
            var cluster = new KubernetesProvider(
                    "cluster", KubernetesProviderArgs.builder().build());
            new TracedMesh(
                    "mesh",
                    TracedMeshArgs.builder().mesh(mesh).crdProvider(cluster).build(),
                    ComponentResourceOptions.builder().provider(cluster).build());
        });
        ChartConstruct renderer = new ChartConstruct(new NoCluster());
        List<Map<String, Object>> objects = new ArrayList<>();
        for (DeclaredResource resource : declared.all()) {
            Map<String, Object> inputs = Trees.copy(resource.inputs());
            if (resource.type().equals(ChartConstruct.TYPE)) {
                objects.addAll(renderer.objects(resource.name(), PropertyValues.encode(inputs)));
            } else if (isObject(resource.type())) {
                objects.add(object(resource.type(), inputs));
            }
        }
        return new Declaration(objects);
    }

    /** A Patch changes an object that a chart declares, so it is none of its own. */
    private static boolean isObject(String type) {
        return type.startsWith("kubernetes:") && !type.endsWith("Patch");
    }

    private static Map<String, Object> object(String type, Map<String, Object> inputs) {
        String[] token = type.split(":", -1);
        Map<String, Object> object = new LinkedHashMap<>(inputs);
        object.putIfAbsent("apiVersion", token[1].replaceFirst("^core/", ""));
        object.putIfAbsent("kind", token[2]);
        return object;
    }

    private static final class NoCluster implements ChartContext {
        @Override
        public String defaultNamespace() {
            return "default";
        }

        @Override
        public Optional<Boolean> namespaced(String apiVersion, String kind) {
            return Optional.empty();
        }

        @Override
        public void warn(String urn, String message) {
            throw new AssertionError(message);
        }
    }
}
