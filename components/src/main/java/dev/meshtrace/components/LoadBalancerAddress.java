package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ServicePatch;
import com.pulumi.kubernetes.core.v1.ServicePatchArgs;
import com.pulumi.kubernetes.core.v1.outputs.LoadBalancerIngressPatch;
import com.pulumi.kubernetes.core.v1.outputs.LoadBalancerStatusPatch;
import com.pulumi.kubernetes.core.v1.outputs.ServiceStatusPatch;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaPatchArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;

/**
 * Reads the address that a load balancer gave to a Service of a chart. A Patch, because a plain read fails in the first
 * preview, when the Service is not there yet.
 */
final class LoadBalancerAddress {
    private LoadBalancerAddress() {}

    /** The first address, as host name or IP; empty while there is none. */
    static Output<String> of(String name, String namespace, String service, CustomResourceOptions options) {
        ServicePatch patch = new ServicePatch(
                name,
                ServicePatchArgs.builder()
                        .metadata(ObjectMetaPatchArgs.builder()
                                .namespace(namespace)
                                .name(service)
                                .build())
                        .build(),
                options);
        return patch.status()
                .applyValue(
                        status -> status.flatMap(LoadBalancerAddress::address).orElse(""));
    }

    private static Optional<String> address(ServiceStatusPatch status) {
        List<LoadBalancerIngressPatch> ingress =
                status.loadBalancer().map(LoadBalancerStatusPatch::ingress).orElse(List.of());
        return ingress.stream().findFirst().flatMap(first -> first.hostname().or(first::ip));
    }
}
