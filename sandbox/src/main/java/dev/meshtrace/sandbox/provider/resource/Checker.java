package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ApiResources;
import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.api.UnreachableException;
import dev.meshtrace.sandbox.provider.value.Secret;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Fills in what the program may leave out: kind, name and namespace. */
public final class Checker {
    private static final Set<String> NO_OBJECTS = Set.of("helm.sh", "kustomize", "yaml");

    private final ApiResources resources;
    private final String defaultNamespace;

    public Checker(ApiResources resources, String defaultNamespace) {
        this.resources = resources;
        this.defaultNamespace = defaultNamespace;
    }

    /** Complete inputs, with the secrets of a Secret marked. */
    public Map<String, Object> check(
            ResourceUrn urn, Map<String, Object> olds, Map<String, Object> news, Naming naming) {
        ObjectKind kind = urn.kind(news);
        if (NO_OBJECTS.contains(kind.group())) {
            throw new IllegalArgumentException(
                    "type must be a Kubernetes object with the embedded provider, got %s; the official provider serves it"
                            .formatted(urn.type()));
        }
        Map<String, Object> inputs = new LinkedHashMap<>(SecretData.encoded(kind, Trees.copy(news)));
        inputs.putIfAbsent("apiVersion", kind.apiVersion());
        inputs.putIfAbsent("kind", kind.kind());
        Object metadata = inputs.getOrDefault("metadata", Map.of());
        if (Trees.get(inputs, "metadata") instanceof Map<?, ?> || !inputs.containsKey("metadata")) {
            Map<String, Object> complete = Trees.copy(Trees.map(inputs, "metadata"));
            if (urn.patches(news) && !complete.containsKey("name")) {
                throw new IllegalArgumentException("metadata.name must be given for a Patch resource, got none");
            }
            naming.name(urn, complete, olds);
            place(kind, complete, olds);
            inputs.put("metadata", metadata instanceof Secret ? new Secret(complete) : complete);
        }
        return SecretData.sealed(kind, inputs);
    }

    private void place(ObjectKind kind, Map<String, Object> metadata, Map<String, Object> olds) {
        switch (scope(kind, metadata, olds)) {
            case CLUSTER -> metadata.remove("namespace");
            case NAMESPACED -> metadata.putIfAbsent("namespace", defaultNamespace);
            case UNKNOWN -> {}
        }
    }

    /** The scope; of a kind that is not built in, the cluster is asked only where the answer matters and is not known. */
    private ObjectKind.Scope scope(ObjectKind kind, Map<String, Object> metadata, Map<String, Object> olds) {
        if (kind.scope() != ObjectKind.Scope.UNKNOWN || metadata.containsKey("namespace")) {
            return kind.scope();
        }
        if (ObjectKind.of(Trees.plain(olds)).equals(kind)) {
            return Trees.get(olds, "metadata", "namespace") == null
                    ? ObjectKind.Scope.UNKNOWN
                    : ObjectKind.Scope.NAMESPACED;
        }
        try {
            return resources
                    .find(kind)
                    .filter(ApiResource::namespaced)
                    .map(found -> ObjectKind.Scope.NAMESPACED)
                    .orElse(ObjectKind.Scope.UNKNOWN);
        } catch (UnreachableException e) {
            return ObjectKind.Scope.UNKNOWN;
        }
    }
}
