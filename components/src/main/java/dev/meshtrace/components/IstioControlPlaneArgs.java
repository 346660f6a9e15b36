package dev.meshtrace.components;

import com.pulumi.resources.ProviderResource;
import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.TraceBackend;
import dev.meshtrace.model.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an {@link IstioControlPlane} is told. */
public final class IstioControlPlaneArgs {
    private final IstioSpec istio;
    private final List<TraceBackend> backends;
    private final Optional<ProviderResource> crdProvider;

    private IstioControlPlaneArgs(Builder builder) {
        istio = Arguments.checked(() -> new IstioSpec(
                builder.profile,
                builder.version,
                Optional.ofNullable(builder.revision),
                builder.hub,
                builder.charts,
                builder.values));
        backends = List.copyOf(builder.backends);
        crdProvider = Optional.ofNullable(builder.crdProvider);
    }

    public static Builder builder() {
        return new Builder();
    }

    IstioSpec istio() {
        return istio;
    }

    List<TraceBackend> backends() {
        return backends;
    }

    Optional<ProviderResource> crdProvider() {
        return crdProvider;
    }

    /** Builds {@link IstioControlPlaneArgs}. */
    public static final class Builder {
        private IstioSpec.Profile profile = IstioSpec.Profile.PRODUCTION;
        private String version = Versions.ISTIO;
        private @Nullable String revision;
        private String hub = IstioSpec.RELEASE_HUB;
        private ChartSource charts = ChartSource.RELEASES;
        private Map<String, Object> values = Map.of();
        private List<TraceBackend> backends = List.of();
        private @Nullable ProviderResource crdProvider;

        private Builder() {}

        /** Default: as the other arguments say. All of a control plane at once. */
        public Builder istio(IstioSpec value) {
            profile = value.profile();
            version = value.version();
            revision = value.revision().orElse(null);
            hub = value.hub();
            charts = value.charts();
            values = value.values();
            return this;
        }

        /** Default: production. */
        public Builder profile(IstioSpec.Profile value) {
            profile = value;
            return this;
        }

        /** Default: {@link Versions#ISTIO}. The version of charts and images. */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Default: the default revision. A DNS label that names this control plane beside others. */
        public Builder revision(String value) {
            revision = value;
            return this;
        }

        /** Default: the registry of Istio's releases. */
        public Builder hub(String value) {
            hub = value;
            return this;
        }

        /** Default: the repository of Istio's releases. */
        public Builder charts(ChartSource value) {
            charts = value;
            return this;
        }

        /** Default: none. Values of the chart {@code istiod}, merged last as Helm merges: lists are replaced. */
        public Builder values(Map<String, Object> value) {
            values = value;
            return this;
        }

        /** Default: none, so nothing is traced. Where spans may go; each becomes an extension provider of the mesh. */
        public Builder backends(TraceBackend... value) {
            backends = List.of(value);
            return this;
        }

        /** Default: the component's. The provider of the chart with the CRDs; see {@link KubernetesProvider}. */
        public Builder crdProvider(ProviderResource value) {
            crdProvider = value;
            return this;
        }

        /** Checks and builds.
         *
         * @throws com.pulumi.exceptions.RunException when the revision is no DNS label */
        public IstioControlPlaneArgs build() {
            return new IstioControlPlaneArgs(this);
        }
    }
}
