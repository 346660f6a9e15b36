package dev.meshtrace.components;

import com.pulumi.resources.ResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource as a program declared it.
 *
 * @param parent the parent's logical name
 * @param dependsOn the logical names of what it was told to come after
 * @param options everything else that it was told
 */
public record DeclaredResource(
        String type,
        String name,
        Map<String, Object> inputs,
        Optional<String> parent,
        List<String> dependsOn,
        ResourceOptions options) {
    /** An input, by its path: keys, and indexes into lists. */
    public Object at(Object... path) {
        Object value = inputs;
        for (Object step : path) {
            value = step instanceof Integer index ? ((List<?>) value).get(index) : ((Map<?, ?>) value).get(step);
            if (value == null) {
                throw new AssertionError("no " + List.of(path) + " in " + inputs);
            }
        }
        return value;
    }
}
