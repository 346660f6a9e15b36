package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.PolicyRuleArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.meshtrace.model.IstioSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares a Prometheus in the namespace {@code istio-system}, which must be there, with the metrics that Kiali and Istio's
 * dashboards read. Its samples are gone with its Pod.
 *
 * <pre>{@code
 * var prometheus = new Prometheus("prometheus", PrometheusArgs.builder().build(), ComponentResourceOptions.Empty);
 * }</pre>
 */
public final class Prometheus extends ComponentResource {
    static final String TYPE = "meshtrace:index:Prometheus";

    /** The address under which Kiali looks for it. */
    static final String URL = "http://prometheus." + IstioSpec.ROOT_NAMESPACE + ":" + PrometheusConfiguration.PORT;

    private static final String APP = "prometheus";
    private static final int USER = 65534;

    @Export(name = "url", refs = String.class, tree = "[0]")
    private final Output<String> url;

    public Prometheus(String name, PrometheusArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        ConfigurationFile file = new ConfigurationFile("prometheus.yml", PrometheusConfiguration.of());
        Resource access = ClusterAccess.declare(this, name, APP, rules());
        ConfigMap configuration =
                file.declare(name + "-configuration", IstioSpec.ROOT_NAMESPACE, APP, Children.object(this));
        new Deployment(
                name + "-deployment",
                ToolPod.deployment(IstioSpec.ROOT_NAMESPACE, APP, file.checksumAnnotation(), pod(args)),
                Children.object(this, access, configuration));
        new Service(name + "-service", service(), Children.object(this));
        url = Output.of(URL);
        registerOutputs(Map.of("url", url));
    }

    /** The address inside the cluster. */
    public Output<String> url() {
        return url;
    }

    private static List<PolicyRuleArgs> rules() {
        return List.of(
                ClusterAccess.rule(List.of(""), List.of("pods", "nodes"), "get", "list", "watch"),
                ClusterAccess.rule(List.of(""), List.of("nodes/metrics"), "get"));
    }

    private static ServiceArgs service() {
        return ServiceArgs.builder()
                .metadata(ToolPod.metadata(IstioSpec.ROOT_NAMESPACE, APP, APP))
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .ports(ToolPod.servicePort("http", PrometheusConfiguration.PORT, PrometheusConfiguration.PORT))
                        .selector(Map.of("app", APP))
                        .build())
                .build();
    }

    private static PodSpecArgs pod(PrometheusArgs args) {
        return PodSpecArgs.builder()
                .serviceAccountName(APP)
                .securityContext(ToolPod.podSecurity(USER))
                .containers(container(args))
                .volumes(
                        VolumeArgs.builder()
                                .name("configuration")
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(APP)
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name("samples")
                                .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                                .build())
                .build();
    }

    private static ContainerArgs container(PrometheusArgs args) {
        return ContainerArgs.builder()
                .name(APP)
                .image(args.image())
                .args(
                        "--config.file=/etc/prometheus/prometheus.yml",
                        "--storage.tsdb.path=/prometheus",
                        "--storage.tsdb.retention.time="
                                + args.spec().retention().toHours() + "h")
                .ports(ContainerPortArgs.builder()
                        .name("http")
                        .containerPort(PrometheusConfiguration.PORT)
                        .build())
                .livenessProbe(ToolPod.httpProbe("/-/healthy", PrometheusConfiguration.PORT))
                .readinessProbe(ToolPod.httpProbe("/-/ready", PrometheusConfiguration.PORT))
                .resources(ToolPod.resources("50m", "256Mi", "2Gi"))
                .securityContext(ToolPod.containerSecurity())
                .volumeMounts(
                        VolumeMountArgs.builder()
                                .name("configuration")
                                .mountPath("/etc/prometheus")
                                .readOnly(true)
                                .build(),
                        VolumeMountArgs.builder()
                                .name("samples")
                                .mountPath("/prometheus")
                                .build())
                .build();
    }
}
