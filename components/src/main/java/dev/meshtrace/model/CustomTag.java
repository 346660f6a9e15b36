package dev.meshtrace.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tag that the proxies put on every span.
 *
 * @param name the tag's key
 * @param source where its value comes from
 * @param value the literal, the environment variable's name or the request header's name
 * @param defaultValue used where the variable or header is absent; not for literals
 */
public record CustomTag(String name, Source source, String value, Optional<String> defaultValue) {
    /** Where a tag's value comes from. */
    public enum Source {
        LITERAL,
        ENVIRONMENT,
        HEADER
    }

    public static CustomTag literal(String name, String value) {
        return new CustomTag(name, Source.LITERAL, value, Optional.empty());
    }

    /** The tag in the form of Istio's Telemetry. */
    public Map<String, Object> telemetry() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put(source == Source.LITERAL ? "value" : "name", value);
        defaultValue.ifPresent(text -> inner.put("defaultValue", text));
        return Map.of(
                switch (source) {
                    case LITERAL -> "literal";
                    case ENVIRONMENT -> "environment";
                    case HEADER -> "header";
                },
                inner);
    }
}
