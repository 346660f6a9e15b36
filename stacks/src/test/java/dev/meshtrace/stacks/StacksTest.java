package dev.meshtrace.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.meshtrace.components.Declared;
import dev.meshtrace.components.DeclaredResource;
import dev.meshtrace.config.StackConfig;
import dev.meshtrace.model.MeshSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StacksTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** The difference between these files is what a reviewer of dev and prod wants to read. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void declaresWhatItsGoldenFileShows(String stack) throws IOException {
        Path golden = Path.of("src/test/golden/" + stack + ".yaml");
        String declared = yaml(declared(stack));
        if (Boolean.getBoolean("meshtrace.rewrite") && System.getenv("CI") == null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, declared);
        }

        assertThat(golden)
                .as("rewrite it with: mvn -pl stacks -am test -Dtest=StacksTest -Dmeshtrace.rewrite=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false, and read the difference")
                .hasContent(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void givesEverythingThatReachesTheClusterAProvider(String stack) {
        assertThat(declared(stack).all())
                .filteredOn(resource -> resource.type().startsWith("kubernetes:"))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(resource.parent().isPresent()
                                || resource.options().getProvider().isPresent())
                        .as("%s is below a component that has the provider", resource.name())
                        .isTrue());
    }

    @Test
    void exportsWhatPeopleAskTheStack() {
        Declared dev = declared("dev");

        assertThat(dev.output("namespaces")).isEqualTo(List.of("bookinfo", "orders", "payments"));
        assertThat(dev.output("sampling"))
                .isEqualTo(Map.of("istio-system", 100.0, "bookinfo", 100.0, "orders", 100.0, "payments", 100.0));
        assertThat(dev.output("headersToForward")).isEqualTo(List.of("x-request-id", "traceparent", "tracestate"));
        assertThat(dev.output("access"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys("gateway", "jaeger", "kiali");
    }

    private static Declared declared(String stack) {
        MeshSpec spec = StackConfig.with(name -> null).read(Path.of("Pulumi." + stack + ".yaml"));
        return Declared.by(context -> Main.declare(context, spec));
    }

    private static String yaml(Declared declared) throws JsonProcessingException {
        Map<String, Object> resources = new TreeMap<>();
        for (DeclaredResource resource : declared.all()) {
            Map<String, Object> shown = new TreeMap<>();
            shown.put("type", resource.type());
            resource.parent().ifPresent(parent -> shown.put("parent", parent));
            if (!resource.dependsOn().isEmpty()) {
                shown.put("dependsOn", resource.dependsOn());
            }
            if (!resource.inputs().isEmpty()) {
                shown.put("inputs", shown(resource));
            }
            resources.put(resource.name(), shown);
        }
        return YAML.writeValueAsString(resources);
    }

    /** The inputs for people to read; a Secret's data are random. */
    private static Map<String, Object> shown(DeclaredResource resource) {
        Map<String, Object> inputs = new TreeMap<>(resource.inputs());
        if (resource.type().equals("kubernetes:core/v1:Secret")) {
            inputs.put("data", "[secret]");
        }
        inputs.replaceAll((key, value) -> plain(value));
        return inputs;
    }

    /** Pulumi carries every number as a double. */
    private static Object plain(Object value) {
        if (value instanceof Double number && number == number.intValue()) {
            return number.intValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(StacksTest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put(key, plain(inner)));
            return sorted;
        }
        return value;
    }
}
