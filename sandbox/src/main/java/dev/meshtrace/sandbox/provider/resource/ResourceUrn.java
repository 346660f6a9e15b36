package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/**
 * A resource as the engine names it.
 *
 * @param urn the whole name
 * @param type its type token, as {@code kubernetes:apps/v1:Deployment}
 * @param name its logical name in the program
 */
public record ResourceUrn(String urn, String type, String name) {
    private static final String PATCH = "Patch";

    /** Reads an engine's URN. */
    public static ResourceUrn parse(String urn) {
        String[] parts = urn.split("::", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("urn must have four parts divided by ::, got " + urn);
        }
        String types = parts[2];
        return new ResourceUrn(urn, types.substring(types.lastIndexOf('$') + 1), parts[3]);
    }

    /** The kind that the token means; for a {@code …Patch} resource the kind of the object that it changes. */
    public ObjectKind kind(Map<String, Object> inputs) {
        String apiVersion = Trees.text(inputs, "apiVersion");
        String kind = Trees.text(inputs, "kind");
        String module = type.substring(type.indexOf(':') + 1, type.lastIndexOf(':'));
        return ObjectKind.of(apiVersion.isEmpty() ? module : apiVersion, kind.isEmpty() ? tokenKind() : kind);
    }

    private String tokenKind() {
        String kind = type.substring(type.lastIndexOf(':') + 1);
        return builtInPatch(kind) ? kind.substring(0, kind.length() - PATCH.length()) : kind;
    }

    private boolean builtInPatch(String kind) {
        String module = type.substring(type.indexOf(':') + 1, type.lastIndexOf(':'));
        return kind.endsWith(PATCH) && ObjectKind.of(module, kind).scope() != ObjectKind.Scope.UNKNOWN;
    }

    /** Whether this is a {@code …Patch} resource, which changes some fields of an object that others made. */
    public boolean patches(Map<String, Object> inputs) {
        String kind = type.substring(type.lastIndexOf(':') + 1);
        String given = Trees.text(inputs, "kind");
        return kind.endsWith(PATCH) && (given.isEmpty() ? builtInPatch(kind) : !given.equals(kind));
    }
}
