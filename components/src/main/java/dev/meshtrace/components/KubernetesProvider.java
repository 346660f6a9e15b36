package dev.meshtrace.components;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.meshtrace.model.Versions;

/**
 * Pulumi's Kubernetes provider at the version that this library is tested with, for a program to pass to its components:
 * they make none themselves.
 *
 * <p>Istio's CRDs stay when a mesh is destroyed, and the next {@code up} meets them again. A second provider that takes
 * over what it meets, for the CRDs alone, lets it pass and lets every other stranger be refused.
 *
 * <pre>{@code
 * var cluster = new KubernetesProvider("cluster", KubernetesProviderArgs.builder().build());
 * var crds = new KubernetesProvider("cluster-crds", KubernetesProviderArgs.builder()
 *         .takeOverExistingObjects(true)
 *         .build());
 * new TracedMesh("mesh", TracedMeshArgs.builder().mesh(spec).crdProvider(crds).build(),
 *         ComponentResourceOptions.builder().provider(cluster).build());
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
