package dev.meshtrace.sandbox.provider.api;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which kinds an API server serves, and under which paths; asked once for each kind that is found. */
public final class ApiResources {
    private final ApiServer server;
    private final Map<ObjectKind, ApiResource> known = new ConcurrentHashMap<>();

    public ApiResources(ApiServer server) {
        this.server = server;
    }

    /** The kind as it is served, or empty where it is not. */
    public Optional<ApiResource> find(ObjectKind kind) {
        ApiResource resource = known.get(kind);
        if (resource == null) {
            load(kind);
            resource = known.get(kind);
        }
        return Optional.ofNullable(resource);
    }

    /** The kind as it is served. */
    public ApiResource require(ObjectKind kind) {
        return find(kind).orElseThrow(() -> new NoSuchKindException(kind));
    }

    /** Forgets a kind, because the server says that it is gone or changed. */
    public void forget(ObjectKind kind) {
        known.remove(kind);
    }

    private void load(ObjectKind wanted) {
        try {
            for (Object resource : Trees.list(server.get(wanted.root()), "resources")) {
                String plural = Trees.text(resource, "name");
                if (!plural.contains("/")) {
                    ObjectKind kind = new ObjectKind(wanted.group(), wanted.version(), Trees.text(resource, "kind"));
                    boolean namespaced = Boolean.TRUE.equals(Trees.get(resource, "namespaced"));
                    known.put(kind, new ApiResource(kind, plural, namespaced));
                }
            }
        } catch (ApiException e) {
            if (!e.notFound()) {
                throw e;
            }
        }
    }
}
