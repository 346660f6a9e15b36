package dev.meshtrace.components;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.meshtrace.model.Versions;
import java.util.Optional;

/** The options of a component's children: a new object for each, because the SDK writes the provider into it. */
final class Children {
    private Children() {}

    /** Of a Kubernetes object: at our provider's version, where the program brings no provider of its own. */
    static CustomResourceOptions object(Resource parent, Resource... dependsOn) {
        return CustomResourceOptions.builder()
                .parent(parent)
                .dependsOn(dependsOn)
                .version(Versions.KUBERNETES_PROVIDER)
                .build();
    }

    /** Of a component of ours. */
    static ComponentResourceOptions component(Resource parent, Resource... dependsOn) {
        return ComponentResourceOptions.builder()
                .parent(parent)
                .dependsOn(dependsOn)
                .build();
    }

    /** Of a chart, which the Kubernetes provider renders. */
    static ComponentResourceOptions chart(Resource parent, Resource... dependsOn) {
        return chart(parent, Optional.empty(), dependsOn);
    }

    /** Of a chart that a provider of its own renders, where there is one. */
    static ComponentResourceOptions chart(Resource parent, Optional<ProviderResource> provider, Resource... dependsOn) {
        ComponentResourceOptions.Builder options = ComponentResourceOptions.builder()
                .parent(parent)
                .dependsOn(dependsOn)
                .version(Versions.KUBERNETES_PROVIDER);
        provider.or(() -> inherited(parent)).ifPresent(options::providers);
        return options.build();
    }

    /** The parent's provider: the SDK hands it down to objects, but not to components that a provider builds. */
    private static Optional<ProviderResource> inherited(Resource parent) {
        return Optional.ofNullable(Resource.ResourceInternal.getProvider(parent, Chart.TYPE));
    }
}
