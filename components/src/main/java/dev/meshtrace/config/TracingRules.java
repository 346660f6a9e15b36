package dev.meshtrace.config;

import dev.meshtrace.config.strict.Faults;
import dev.meshtrace.config.written.BackendConfig;
import dev.meshtrace.config.written.JaegerConfig;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.config.written.TagConfig;
import dev.meshtrace.config.written.TracingConfig;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the backend and the tags must fulfil beyond the form of their keys. */
final class TracingRules {
    private TracingRules() {}

    static void check(MeshConfig config, Faults faults) {
        TracingConfig tracing = config.tracing();
        if (tracing != null) {
            storage(tracing.backend(), faults);
            tags(tracing.tags(), faults);
        }
        config.namespaces().values().forEach(namespace -> tags(namespace.tags(), faults));
    }

    private static void storage(@Nullable BackendConfig backend, Faults faults) {
        if (!(backend instanceof JaegerConfig jaeger) || jaeger.storage() == null) {
            return;
        }
        switch (jaeger.storage()) {
            case MEMORY -> {
                absent(jaeger, "size", jaeger.size(), "memory", faults);
                absent(jaeger, "storageClass", jaeger.storageClass(), "memory", faults);
                absent(jaeger, "retention", jaeger.retention(), "memory", faults);
            }
            case PERSISTENT -> absent(jaeger, "maxTraces", jaeger.maxTraces(), "persistent", faults);
        }
    }

    private static void absent(JaegerConfig jaeger, String key, Optional<?> value, String storage, Faults faults) {
        if (value.isPresent()) {
            faults.add(jaeger.at().key(key), "absent with storage " + storage);
        }
    }

    private static void tags(Map<String, TagConfig> tags, Faults faults) {
        for (TagConfig tag : tags.values()) {
            if (tag.literal().isPresent() && tag.fallback().isPresent()) {
                faults.add(tag.at().key("default"), "absent beside literal");
            }
        }
    }
}
