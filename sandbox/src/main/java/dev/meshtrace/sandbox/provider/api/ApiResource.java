package dev.meshtrace.sandbox.provider.api;

/**
 * A kind as the API server serves it.
 *
 * @param plural the name in the server's paths
 */
public record ApiResource(ObjectKind kind, String plural, boolean namespaced) {
    /** The path of all objects of this kind in a namespace; the namespace counts only where the kind has one. */
    public String collection(String namespace) {
        return namespaced ? kind.root() + "/namespaces/" + namespace + "/" + plural : kind.root() + "/" + plural;
    }

    /** The path of one object. */
    public String object(String namespace, String name) {
        return collection(namespace) + "/" + name;
    }
}
