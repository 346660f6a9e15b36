package dev.meshtrace.components;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.meshtrace.model.Versions;

/**
 * Pulumi's Kubernetes provider at the version that this library is tested with, for a program to pass to its components:
 * they make none themselves.
 *
 * <p>Creating an object that exists takes it over, because Istio's CRDs stay after a destroy and the next {@code up} meets
 * them again.
 *
 * <pre>{@code
 * var cluster = new KubernetesProvider("cluster", KubernetesProviderArgs.builder().build());
 * new TracedMesh("mesh", args, ComponentResourceOptions.builder().provider(cluster).build());
 * }</pre>
 */
public final class KubernetesProvider extends ProviderResource {
    public KubernetesProvider(String name, KubernetesProviderArgs args) {
        super(
                "kubernetes",
                name,
                args,
                CustomResourceOptions.builder()
                        .version(Versions.KUBERNETES_PROVIDER)
                        .build());
    }
}
