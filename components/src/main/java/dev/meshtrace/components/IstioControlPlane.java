package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.ChartArgs.Release;
import dev.meshtrace.model.IstioSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares Istio's CRDs and control plane from its published charts, in the namespace {@code istio-system}, which must be
 * there. What depends on this component waits until istiod serves its webhooks.
 *
 * <pre>{@code
 * var root = new MeshNamespace("root", MeshNamespaceArgs.builder()
 *         .name("istio-system")
 *         .injection(new Injection.None())
 *         .build(), ComponentResourceOptions.Empty);
 * var istio = new IstioControlPlane("istio", IstioControlPlaneArgs.builder()
 *         .profile(IstioSpec.Profile.DEMO)
 *         .build(), ComponentResourceOptions.builder().dependsOn(root).build());
 * }</pre>
 */
public final class IstioControlPlane extends ComponentResource {
    static final String TYPE = "meshtrace:index:IstioControlPlane";

    @Export(name = "version", refs = String.class, tree = "[0]")
    private final Output<String> version;

    @Export(name = "revision", refs = String.class, tree = "[0]")
    private final Output<String> revision;

    public IstioControlPlane(String name, IstioControlPlaneArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        IstioSpec istio = args.istio();
        Chart base = new Chart(
                name + "-base",
                chart(istio, "base", "istio-base", ControlPlaneValues.base(istio)),
                Children.chart(this, args.crdProvider()));
        Chart istiod = new Chart(
                name + "-istiod",
                chart(istio, "istiod", release(istio), ControlPlaneValues.istiod(istio, args.backends())),
                Children.chart(this, base));
        WebhookReady.validating(
                name + "-default-validator-ready", "istiod-default-validator", Children.object(this, istiod));
        WebhookReady.validating(
                name + "-validator-ready",
                "istio-validator" + suffix(istio) + "-" + IstioSpec.ROOT_NAMESPACE,
                Children.object(this, istiod));
        WebhookReady.mutating(
                name + "-injector-ready", "istio-sidecar-injector" + suffix(istio), Children.object(this, istiod));
        version = Output.of(istio.version());
        revision = Output.of(istio.revision().orElse("default"));
        registerOutputs(Map.of("version", version, "revision", revision));
    }

    /** The version of Istio's charts and images. */
    public Output<String> version() {
        return version;
    }

    /** The control plane's revision; {@code default} where none was given. */
    public Output<String> revision() {
        return revision;
    }

    private static ChartArgs chart(IstioSpec istio, String chart, String release, Map<String, Object> values) {
        return ChartArgs.of(
                istio.charts(), chart, istio.version(), new Release(release, IstioSpec.ROOT_NAMESPACE), values);
    }

    private static String release(IstioSpec istio) {
        return "istiod" + suffix(istio);
    }

    private static String suffix(IstioSpec istio) {
        return istio.revision().map(revision -> "-" + revision).orElse("");
    }
}
