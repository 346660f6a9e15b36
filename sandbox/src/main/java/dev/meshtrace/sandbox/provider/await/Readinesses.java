package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.ObjectKind;
import java.util.Map;
import java.util.Optional;

/** Finds what an object's readiness is: by its annotations first, else by its kind. */
public final class Readinesses {
    private final Map<String, Readiness> byKind;

    public Readinesses(ApiServer server) {
        this.byKind = Map.of(
                "apps/Deployment", new DeploymentReadiness(),
                "apps/StatefulSet", new StatefulSetReadiness(),
                "apps/DaemonSet", new DaemonSetReadiness(),
                "/Service", new ServiceReadiness(server),
                "/PersistentVolumeClaim", new ClaimReadiness(server),
                "/Pod", new PodReadiness(),
                "batch/Job", new JobReadiness(),
                "apiextensions.k8s.io/CustomResourceDefinition", new DefinitionReadiness());
    }

    /** What to wait for after an object was written, or empty where nothing is waited for. */
    public Optional<Readiness> of(Map<String, Object> object) {
        if (AwaitAnnotations.skips(object)) {
            return Optional.empty();
        }
        ObjectKind kind = ObjectKind.of(object);
        return AwaitAnnotations.waitFor(object)
                .<Readiness>map(DeclaredReadiness::new)
                .or(() -> Optional.ofNullable(byKind.get(kind.group() + "/" + kind.kind())));
    }
}
