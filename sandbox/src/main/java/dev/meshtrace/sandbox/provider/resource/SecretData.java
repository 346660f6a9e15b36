package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.Secret;
import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is special about the Kubernetes kind Secret: its data never leaves the provider unmarked. */
final class SecretData {
    private static final ObjectKind KIND = new ObjectKind("", "v1", "Secret");
    private static final String DATA = "data";
    private static final String STRING_DATA = "stringData";

    private SecretData() {}

    /** Inputs with {@code stringData} as base64 {@code data}, as the API server stores it. */
    static Map<String, Object> encoded(ObjectKind kind, Map<String, Object> inputs) {
        Object given = Trees.get(inputs, STRING_DATA);
        if (!kind.equals(KIND) || !(given instanceof Map<?, ?> texts)) {
            return inputs;
        }
        Map<String, Object> data = new LinkedHashMap<>(Trees.map(inputs, DATA));
        Trees.asMap(texts).forEach((key, value) -> data.put(key, encode(value)));
        Map<String, Object> encoded = new LinkedHashMap<>(inputs);
        encoded.remove(STRING_DATA);
        encoded.put(DATA, data);
        return encoded;
    }

    private static Object encode(Object value) {
        if (value instanceof Secret secret) {
            return new Secret(encode(secret.value()));
        }
        return value == Unknown.VALUE
                ? value
                : Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A tree of inputs or outputs with everything marked that a Secret keeps. */
    static Map<String, Object> sealed(ObjectKind kind, Map<String, Object> tree) {
        if (!kind.equals(KIND)) {
            return tree;
        }
        Map<String, Object> sealed = new LinkedHashMap<>(tree);
        for (String key : List.of(DATA, STRING_DATA)) {
            sealed.computeIfPresent(key, (k, value) -> value instanceof Secret ? value : new Secret(value));
        }
        return sealed;
    }
}
