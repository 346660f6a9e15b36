package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** What a {@link KubernetesProvider} is told. The SDK's own arguments lack {@code upsertExistingObjects}. */
@SuppressWarnings("unused") // the SDK reads the fields by reflection
public final class KubernetesProviderArgs extends ResourceArgs {
    @Import(name = "kubeconfig")
    private final @Nullable Output<String> kubeconfig;

    @Import(name = "context")
    private final @Nullable String context;

    @Import(name = "upsertExistingObjects", json = true)
    private final boolean upsertExistingObjects;

    private KubernetesProviderArgs(Builder builder) {
        kubeconfig = builder.kubeconfig;
        context = builder.context;
        upsertExistingObjects = builder.takeOverExistingObjects;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KubernetesProviderArgs}. */
    public static final class Builder {
        private @Nullable Output<String> kubeconfig;
        private @Nullable String context;
        private boolean takeOverExistingObjects;

        private Builder() {}

        /** Default: what {@code kubectl} uses. A kubeconfig's content or its path. */
        public Builder kubeconfig(String value) {
            return kubeconfig(Output.of(value));
        }

        /** Default: what {@code kubectl} uses. A kubeconfig's content or its path. */
        public Builder kubeconfig(Output<String> value) {
            kubeconfig = value;
            return this;
        }

        /** Default: the kubeconfig's current one. */
        public Builder context(String value) {
            context = value;
            return this;
        }

        /** Default: no. Whether creating an object that exists takes it over, instead of being refused. */
        public Builder takeOverExistingObjects(boolean value) {
            takeOverExistingObjects = value;
            return this;
        }

        public KubernetesProviderArgs build() {
            return new KubernetesProviderArgs(this);
        }
    }
}
