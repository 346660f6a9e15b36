package dev.meshtrace.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.meshtrace.config.strict.Shapes;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.model.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema of a {@code Pulumi.<stack>.yaml} file, for editors. It is of draft 7, which all of them know.
 *
 * <p>It says what holds in dev, and under {@code then} what prod asks for beyond that. What needs arithmetic or a look at
 * other keys, the reader alone checks.
 */
public final class ConfigSchema {
    /** Keys whose value in prod's schema replaces the one in dev's. */
    private static final List<String> STRICTER = List.of("minimum", "maximum", "enum", "required", "oneOf");

    private ConfigSchema() {}

    /** The schema as it lies in the repository. */
    public static String json() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter)
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        try {
            return new ObjectMapper()
                            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                            .writer(printer)
                            .writeValueAsString(file())
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "http://json-schema.org/draft-07/schema#");
        file.put("title", "Stack config of meshtrace");
        file.put("type", "object");
        file.put("required", List.of("config"));
        file.put("properties", Map.of("config", config()));
        return file;
    }

    private static Map<String, Object> config() {
        Map<String, Object> dev = mesh(Environment.DEV);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(StackConfig.ENVIRONMENT, environment());
        properties.put(StackConfig.MESH, dev);
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("type", "object");
        config.put("required", List.of(StackConfig.ENVIRONMENT, StackConfig.MESH));
        config.put("properties", properties);
        config.put("patternProperties", Map.of("^meshtrace:(?!(environment|mesh)$)", false));
        config.put(
                "if",
                Map.of(
                        "required",
                        List.of(StackConfig.ENVIRONMENT),
                        "properties",
                        Map.of(StackConfig.ENVIRONMENT, Map.of("const", Environment.PROD.key()))));
        config.put("then", Map.of("properties", Map.of(StackConfig.MESH, stricter(dev, mesh(Environment.PROD)))));
        return config;
    }

    private static Map<String, Object> mesh(Environment environment) {
        return new Shapes(environment).object(MeshConfig.class).schema();
    }

    private static Map<String, Object> environment() {
        Map<String, Object> environment =
                new TreeMap<>(Shapes.choice(Environment.class).schema());
        environment.put("description", "Where the mesh runs. It sets the defaults and what is allowed.");
        return environment;
    }

    /** What the one schema asks for beyond the other. */
    private static Map<String, Object> stricter(Map<?, ?> dev, Map<?, ?> prod) {
        Map<String, Object> difference = new TreeMap<>();
        prod.forEach((key, value) -> {
            Object other = dev.get(key);
            if (STRICTER.contains(key) && !value.equals(other)) {
                difference.put((String) key, value);
            } else if (value instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
                Map<String, Object> inner = stricter(otherMap, map);
                if (!inner.isEmpty()) {
                    difference.put((String) key, inner);
                }
            }
        });
        return difference;
    }
}
