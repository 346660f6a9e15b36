package dev.meshtrace.config.written;

import dev.meshtrace.config.strict.Form;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.Kind;
import dev.meshtrace.config.strict.Setting;
import dev.meshtrace.model.JaegerBackend;
import java.time.Duration;
import java.util.Optional;

/** A Jaeger of the mesh's own as it is written. */
@Kind("jaeger")
public record JaegerConfig(
        KeyPath at,

        @Setting(value = "How proxies send spans to it.", byDefault = "otlp")
        JaegerBackend.Protocol protocol,

        @Setting(
                value = "Where spans are kept: in memory, until Jaeger's Pod ends, or on a PersistentVolumeClaim.",
                inDev = "memory",
                inProd = "persistent",
                onlyInProd = "persistent")
        Storage storage,

        @Setting(
                value = "How many of the newest traces are kept; for memory.",
                min = 1,
                otherwise = "" + DEFAULT_MAX_TRACES)
        Optional<Integer> maxTraces,

        @Setting(value = "The size of the claim; for persistent.", form = Form.QUANTITY, otherwise = DEFAULT_SIZE)
        Optional<String> size,

        @Setting(
                value = "The claim's StorageClass; for persistent.",
                form = Form.DNS_NAME,
                otherwise = "the cluster's default")
        Optional<String> storageClass,

        @Setting(value = "How long spans are kept; for persistent.", otherwise = DEFAULT_RETENTION_HOURS + "h")
        Optional<Duration> retention)
        implements BackendConfig {
    /** Where spans are kept. */
    public enum Storage {
        MEMORY,
        PERSISTENT
    }

    public static final int DEFAULT_MAX_TRACES = 50_000;
    public static final String DEFAULT_SIZE = "20Gi";
    public static final int DEFAULT_RETENTION_HOURS = 48;
}
