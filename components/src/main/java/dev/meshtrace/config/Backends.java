package dev.meshtrace.config;

import dev.meshtrace.config.written.BackendConfig;
import dev.meshtrace.config.written.JaegerConfig;
import dev.meshtrace.config.written.OtlpConfig;
import dev.meshtrace.config.written.QueryConfig;
import dev.meshtrace.config.written.ZipkinConfig;
import dev.meshtrace.model.JaegerBackend;
import dev.meshtrace.model.JaegerSpec;
import dev.meshtrace.model.KialiTracing;
import dev.meshtrace.model.OtlpBackend;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.ZipkinBackend;
import java.time.Duration;
import java.util.Locale;

/** Completes the backend of a faultless config. */
final class Backends {
    private Backends() {}

    static TraceBackend of(BackendConfig backend) {
        if (backend instanceof ZipkinConfig zipkin) {
            return new ZipkinBackend(zipkin.service(), zipkin.port());
        }
        if (backend instanceof OtlpConfig otlp) {
            return new OtlpBackend(
                    otlp.service(), otlp.port(), otlp.transport(), otlp.query().map(Backends::query));
        }
        JaegerConfig jaeger = (JaegerConfig) backend;
        return new JaegerBackend(jaeger.protocol(), new JaegerSpec(storage(jaeger)));
    }

    private static KialiTracing query(QueryConfig query) {
        return new KialiTracing(query.provider().name().toLowerCase(Locale.ROOT), query.grpc(), query.url());
    }

    private static JaegerSpec.Storage storage(JaegerConfig jaeger) {
        return switch (jaeger.storage()) {
            case MEMORY -> new JaegerSpec.Memory(jaeger.maxTraces().orElse(JaegerConfig.DEFAULT_MAX_TRACES));
            case PERSISTENT ->
                new JaegerSpec.Persistent(
                        jaeger.size().orElse(JaegerConfig.DEFAULT_SIZE),
                        jaeger.storageClass(),
                        jaeger.retention().orElse(Duration.ofHours(JaegerConfig.DEFAULT_RETENTION_HOURS)));
        };
    }
}
