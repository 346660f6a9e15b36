package dev.meshtrace.config;

import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.config.written.NamespaceConfig;
import dev.meshtrace.model.Injection;
import java.util.Optional;

/** Decides how a namespace joins the mesh. */
final class Injections {
    private Injections() {}

    /**
     * What the namespace says; else the mesh's revision, because a control plane with a revision does not inject where
     * only {@code istio-injection: enabled} asks for it; else sidecars.
     */
    static Injection of(NamespaceConfig namespace, MeshConfig mesh) {
        if (namespace.injection().isPresent()) {
            return switch (namespace.injection().get()) {
                case SIDECAR -> new Injection.Sidecar();
                case AMBIENT -> new Injection.Ambient();
                case NONE -> new Injection.None();
            };
        }
        Optional<String> ofMesh = Optional.ofNullable(mesh.istio()).flatMap(istio -> istio.revision());
        return namespace
                .revision()
                .or(() -> ofMesh)
                .<Injection>map(Injection.Revision::new)
                .orElseGet(Injection.Sidecar::new);
    }
}
