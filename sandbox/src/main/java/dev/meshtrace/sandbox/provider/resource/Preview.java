package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.util.List;
import java.util.Map;

/** What of a dry run's answer an update would also give. */
final class Preview {
    private static final List<String> MADE_UP = List.of("uid", "resourceVersion", "creationTimestamp");
    private static final List<String> ALLOCATED = List.of("clusterIP", "clusterIPs", "healthCheckNodePort");

    private Preview() {}

    /** The object of a dry run, with what the server makes up anew each time as unknown. */
    static Map<String, Object> lasting(Map<String, Object> dryRun, Map<String, Object> inputs) {
        Map<String, Object> lasting = Trees.copy(dryRun);
        lasting.remove("status");
        unknown(Trees.child(lasting, "metadata"), MADE_UP, Map.of());
        if (lasting.get("spec") instanceof Map<?, ?> spec && "Service".equals(lasting.get("kind"))) {
            unknown(Trees.asMap(spec), ALLOCATED, Trees.map(inputs, "spec"));
        }
        return lasting;
    }

    private static void unknown(Map<String, Object> tree, List<String> keys, Map<String, Object> given) {
        keys.stream().filter(key -> !given.containsKey(key)).forEach(key -> tree.replace(key, Unknown.VALUE));
    }
}
