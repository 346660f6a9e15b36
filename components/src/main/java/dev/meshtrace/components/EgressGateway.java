package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.ChartArgs.Release;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares a gateway through which requests leave the mesh. Its Pods are made by istiod's injector, so it depends on the
 * {@link IstioControlPlane}.
 *
 * <pre>{@code
 * var egress = new EgressGateway("egress", EgressGatewayArgs.builder().build(),
 *         ComponentResourceOptions.builder().dependsOn(istio).build());
 * }</pre>
 */
public final class EgressGateway extends ComponentResource {
    static final String TYPE = "meshtrace:index:EgressGateway";

    /** The name of the gateway's release and Service, from which its label {@code istio} follows. */
    public static final String NAME = "istio-egressgateway";

    @Export(name = "host", refs = String.class, tree = "[0]")
    private final Output<String> host;

    public EgressGateway(String name, EgressGatewayArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        GatewayChart chart = args.chart();
        new Chart(
                name + "-gateway",
                ChartArgs.of(
                        chart.charts(),
                        "gateway",
                        chart.version(),
                        new Release(NAME, args.namespace()),
                        GatewayValues.egress(chart.profile(), chart.revision())),
                Children.chart(this));
        host = Output.of("%s.%s.svc.cluster.local".formatted(NAME, args.namespace()));
        registerOutputs(Map.of("host", host));
    }

    /** The gateway's host inside the cluster. */
    public Output<String> host() {
        return host;
    }
}
