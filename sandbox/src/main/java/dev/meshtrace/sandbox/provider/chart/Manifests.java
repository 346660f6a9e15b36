package dev.meshtrace.sandbox.provider.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads rendered manifests as Kubernetes' own tools read them: YAML 1.1, but times and {@code 1:30} stay texts. */
final class Manifests {
    private static final int LARGEST = 64 * 1024 * 1024;

    private Manifests() {}

    /** The objects of all documents, in order; lists are opened, empty documents left out. */
    static List<ChartObject> parse(String manifests) {
        List<ChartObject> objects = new ArrayList<>();
        try {
            for (Object document : reader().loadAll(manifests)) {
                add(document, objects);
            }
        } catch (YAMLException e) {
            throw new ChartException("chart must render to YAML: " + OneLine.of(e), e);
        }
        return objects;
    }

    private static void add(Object document, List<ChartObject> objects) {
        if (document == null) {
            return;
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw new ChartException("chart must render to Kubernetes objects, got " + OneLine.of(document.toString()));
        }
        if (map.isEmpty()) {
            return;
        }
        if (map.get("items") instanceof List<?> items
                && String.valueOf(map.get("kind")).endsWith("List")) {
            items.forEach(item -> add(item, objects));
            return;
        }
        objects.add(ChartObject.of(map));
    }

    private static Yaml reader() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new KubernetesTypes());
    }

    /** Which plain scalars are more than text. */
    private static final class KubernetesTypes extends Resolver {
        private static final Pattern WHOLE =
                Pattern.compile("[-+]?(?:0b[01_]+|0[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)");
        private static final Pattern BROKEN =
                Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO", 10);
            addImplicitResolver(Tag.INT, WHOLE, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, BROKEN, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
            addImplicitResolver(Tag.NULL, NULL, "~nN\0", 10);
            addImplicitResolver(Tag.NULL, EMPTY, null, 10);
        }
    }
}
