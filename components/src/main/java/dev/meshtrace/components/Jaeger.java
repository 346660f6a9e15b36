package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.JaegerSpec.Persistent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares Jaeger in the namespace {@code istio-system}, which must be there, with the Service names and ports that Istio's
 * and Kiali's defaults expect.
 *
 * <pre>{@code
 * var jaeger = new Jaeger("jaeger", JaegerArgs.builder()
 *         .jaeger(new JaegerSpec(new JaegerSpec.Persistent("20Gi", Optional.empty(), Duration.ofHours(48))))
 *         .build(), ComponentResourceOptions.Empty);
 * }</pre>
 */
public final class Jaeger extends ComponentResource {
    static final String TYPE = "meshtrace:index:Jaeger";

    private static final String APP = "jaeger";
    private static final int USER = 10001;

    @Export(name = "queryUrl", refs = String.class, tree = "[0]")
    private final Output<String> queryUrl;

    public Jaeger(String name, JaegerArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        ConfigurationFile file = new ConfigurationFile("config.yaml", JaegerConfiguration.of(args.spec()));
        ServiceAccount account = new ServiceAccount(
                name + "-account",
                ServiceAccountArgs.builder()
                        .metadata(metadata(APP))
                        .automountServiceAccountToken(false)
                        .build(),
                Children.object(this));
        ConfigMap configuration =
                file.declare(name + "-configuration", IstioSpec.ROOT_NAMESPACE, APP, Children.object(this));
        List<Resource> before = new ArrayList<>(List.of(account, configuration));
        if (args.spec().storage() instanceof Persistent persistent) {
            before.add(new PersistentVolumeClaim(name + "-spans", claim(persistent), Children.object(this)));
        }
        new Deployment(
                name + "-deployment",
                ToolPod.deployment(IstioSpec.ROOT_NAMESPACE, APP, annotations(file), pod(args)),
                Children.object(this, before.toArray(Resource[]::new)));
        services()
                .forEach((service, ports) ->
                        new Service(name + "-" + service, service(service, ports), Children.object(this)));
        queryUrl = Output.of("http://tracing." + IstioSpec.ROOT_NAMESPACE + JaegerConfiguration.BASE_PATH);
        registerOutputs(Map.of("queryUrl", queryUrl));
    }

    /** The address of Jaeger's user interface and query API inside the cluster. */
    public Output<String> queryUrl() {
        return queryUrl;
    }

    private static Map<String, List<ServicePortArgs>> services() {
        return Map.of(
                "tracing",
                List.of(
                        ToolPod.servicePort("http-query", 80, JaegerConfiguration.QUERY_HTTP),
                        ToolPod.servicePort(
                                "grpc-query", JaegerConfiguration.QUERY_GRPC, JaegerConfiguration.QUERY_GRPC)),
                "zipkin",
                List.of(ToolPod.servicePort("http-query", JaegerConfiguration.ZIPKIN, JaegerConfiguration.ZIPKIN)),
                "jaeger-collector",
                List.of(
                        ToolPod.servicePort("grpc-otel", JaegerConfiguration.OTLP_GRPC, JaegerConfiguration.OTLP_GRPC),
                        ToolPod.servicePort("http-otel", JaegerConfiguration.OTLP_HTTP, JaegerConfiguration.OTLP_HTTP),
                        ToolPod.servicePort("http-zipkin", JaegerConfiguration.ZIPKIN, JaegerConfiguration.ZIPKIN)));
    }

    private static ServiceArgs service(String name, List<ServicePortArgs> ports) {
        return ServiceArgs.builder()
                .metadata(metadata(name))
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .ports(ports)
                        .selector(Map.of("app", APP))
                        .build())
                .build();
    }

    private static PersistentVolumeClaimArgs claim(Persistent persistent) {
        PersistentVolumeClaimSpecArgs.Builder spec = PersistentVolumeClaimSpecArgs.builder()
                .accessModes("ReadWriteOnce")
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("storage", persistent.size()))
                        .build());
        persistent.storageClass().ifPresent(spec::storageClassName);
        return PersistentVolumeClaimArgs.builder()
                .metadata(metadata(APP))
                .spec(spec.build())
                .build();
    }

    private static Map<String, String> annotations(ConfigurationFile file) {
        Map<String, String> annotations = new HashMap<>(file.checksumAnnotation());
        annotations.put("prometheus.io/scrape", "true");
        annotations.put("prometheus.io/port", Integer.toString(JaegerConfiguration.METRICS));
        return annotations;
    }

    private static PodSpecArgs pod(JaegerArgs args) {
        List<VolumeArgs> volumes = new ArrayList<>();
        List<VolumeMountArgs> mounts = new ArrayList<>();
        volumes.add(VolumeArgs.builder()
                .name("configuration")
                .configMap(ConfigMapVolumeSourceArgs.builder().name(APP).build())
                .build());
        mounts.add(VolumeMountArgs.builder()
                .name("configuration")
                .mountPath("/jaeger-configuration")
                .readOnly(true)
                .build());
        if (args.spec().storage() instanceof Persistent) {
            volumes.add(VolumeArgs.builder()
                    .name("spans")
                    .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                            .claimName(APP)
                            .build())
                    .build());
            mounts.add(VolumeMountArgs.builder()
                    .name("spans")
                    .mountPath(JaegerConfiguration.DATA)
                    .build());
        }
        return PodSpecArgs.builder()
                .serviceAccountName(APP)
                .automountServiceAccountToken(false)
                .securityContext(ToolPod.podSecurity(USER))
                .containers(container(args.image(), mounts))
                .volumes(volumes)
                .build();
    }

    private static ContainerArgs container(String image, List<VolumeMountArgs> mounts) {
        return ContainerArgs.builder()
                .name(APP)
                .image(image)
                .args("--config", "/jaeger-configuration/config.yaml")
                .ports(
                        port("http-query", JaegerConfiguration.QUERY_HTTP),
                        port("grpc-query", JaegerConfiguration.QUERY_GRPC),
                        port("grpc-otel", JaegerConfiguration.OTLP_GRPC),
                        port("http-otel", JaegerConfiguration.OTLP_HTTP),
                        port("http-zipkin", JaegerConfiguration.ZIPKIN),
                        port("http-metrics", JaegerConfiguration.METRICS))
                .livenessProbe(ToolPod.httpProbe("/status", JaegerConfiguration.HEALTH))
                .readinessProbe(ToolPod.httpProbe("/status", JaegerConfiguration.HEALTH))
                .resources(ToolPod.resources("10m", "128Mi", "1Gi"))
                .securityContext(ToolPod.containerSecurity())
                .volumeMounts(mounts)
                .build();
    }

    private static ContainerPortArgs port(String name, int port) {
        return ContainerPortArgs.builder().name(name).containerPort(port).build();
    }

    private static ObjectMetaArgs metadata(String name) {
        return ToolPod.metadata(IstioSpec.ROOT_NAMESPACE, APP, name);
    }
}
