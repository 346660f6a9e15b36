package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.ChartArgs.Release;
import dev.meshtrace.components.crd.Gateway;
import dev.meshtrace.components.crd.IstioObjectArgs;
import dev.meshtrace.components.crd.VirtualService;
import dev.meshtrace.model.HostSpec;
import dev.meshtrace.model.IngressSpec;
import dev.meshtrace.model.ServiceType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares the way into the mesh: a gateway's proxies, the hosts that they serve and the routes to Services behind them.
 * Its Pods are made by istiod's injector, so it depends on the {@link IstioControlPlane}.
 *
 * <pre>{@code
 * var ingress = new IngressGateway("ingress", IngressGatewayArgs.builder()
 *         .hosts(new HostSpec("shop.example.com", List.of(
 *                 new Route("shop", List.of(), List.of("/"), "shop", "web", 8080))))
 *         .tlsSecret("shop-example-com")
 *         .build(), ComponentResourceOptions.builder().dependsOn(istio).build());
 * }</pre>
 */
public final class IngressGateway extends ComponentResource {
    static final String TYPE = "meshtrace:index:IngressGateway";

    /** The name of the gateway's release, Service and Gateway, from which its label {@code istio} follows. */
    public static final String NAME = "istio-ingressgateway";

    @Export(name = "address", refs = String.class, tree = "[0]")
    private final Output<String> address;

    public IngressGateway(String name, IngressGatewayArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        IngressSpec ingress = args.ingress();
        Chart chart = new Chart(
                name + "-gateway",
                ChartArgs.of(
                        args.chart().charts(),
                        "gateway",
                        args.chart().version(),
                        new Release(NAME, ingress.namespace()),
                        GatewayValues.ingress(
                                args.chart().profile(), args.chart().revision(), ingress.serviceType())),
                Children.chart(this));
        if (!ingress.hosts().isEmpty()) {
            declareHosts(name, ingress);
        }
        address = ingress.serviceType() == ServiceType.LOAD_BALANCER
                ? LoadBalancerAddress.of(name + "-address", ingress.namespace(), NAME, Children.object(this, chart))
                : Output.of("");
        registerOutputs(Map.of("address", address));
    }

    /** The address that the cluster's load balancer gave; empty where the Service is of another type. */
    public Output<String> address() {
        return address;
    }

    private void declareHosts(String name, IngressSpec ingress) {
        Gateway gateway = new Gateway(
                name + "-hosts",
                IstioObjectArgs.of(
                        ingress.namespace(), NAME, GatewayRoutes.gateway(ingress.hosts(), ingress.tlsSecret())),
                Children.object(this));
        for (HostSpec host : ingress.hosts()) {
            String objectName = GatewayRoutes.objectName(host.host());
            new VirtualService(
                    name + "-" + objectName,
                    IstioObjectArgs.of(
                            ingress.namespace(),
                            objectName,
                            GatewayRoutes.virtualService(host, ingress.namespace() + "/" + NAME)),
                    Children.object(this, gateway));
        }
    }
}
