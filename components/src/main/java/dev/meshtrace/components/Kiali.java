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
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ObjectFieldSelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.meshtrace.model.IstioSpec;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares Kiali, the mesh's console, in the namespace {@code istio-system}, which must be there.
 *
 * <pre>{@code
 * var kiali = new Kiali("kiali", KialiArgs.builder()
 *         .backend(backend)
 *         .build(), ComponentResourceOptions.Empty);
 * }</pre>
 */
public final class Kiali extends ComponentResource {
    static final String TYPE = "meshtrace:index:Kiali";

    private static final String APP = "kiali";
    private static final int USER = 1000;

    @Export(name = "url", refs = String.class, tree = "[0]")
    private final Output<String> url;

    public Kiali(String name, KialiArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, options);
        ConfigurationFile file = new ConfigurationFile(
                "config.yaml", KialiConfiguration.of(args.spec(), args.tracing(), args.prometheusUrl()));
        Resource access = ClusterAccess.declare(this, name, APP, KialiAccess.rules(args.spec()));
        ConfigMap configuration =
                file.declare(name + "-configuration", IstioSpec.ROOT_NAMESPACE, APP, Children.object(this));
        Resource signingKey = SigningKey.declare(this, name + "-signing-key");
        new Deployment(
                name + "-deployment",
                ToolPod.deployment(IstioSpec.ROOT_NAMESPACE, APP, annotations(file), pod(args)),
                Children.object(this, access, configuration, signingKey));
        new Service(name + "-service", service(), Children.object(this));
        url = Output.of("http://kiali.%s:%d%s"
                .formatted(IstioSpec.ROOT_NAMESPACE, KialiConfiguration.PORT, KialiConfiguration.BASE_PATH));
        registerOutputs(Map.of("url", url));
    }

    /** The address inside the cluster. */
    public Output<String> url() {
        return url;
    }

    private static Map<String, String> annotations(ConfigurationFile file) {
        Map<String, String> annotations = new HashMap<>(file.checksumAnnotation());
        annotations.put("prometheus.io/scrape", "true");
        annotations.put("prometheus.io/port", Integer.toString(KialiConfiguration.METRICS));
        return annotations;
    }

    private static ServiceArgs service() {
        return ServiceArgs.builder()
                .metadata(ToolPod.metadata(IstioSpec.ROOT_NAMESPACE, APP, APP))
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .ports(
                                ToolPod.servicePort("http", KialiConfiguration.PORT, KialiConfiguration.PORT),
                                ToolPod.servicePort(
                                        "http-metrics", KialiConfiguration.METRICS, KialiConfiguration.METRICS))
                        .selector(Map.of("app", APP))
                        .build())
                .build();
    }

    private static PodSpecArgs pod(KialiArgs args) {
        return PodSpecArgs.builder()
                .serviceAccountName(APP)
                .securityContext(ToolPod.podSecurity(USER))
                .containers(container(args.image()))
                .volumes(
                        VolumeArgs.builder()
                                .name("configuration")
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(APP)
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name("signing-key")
                                .secret(SecretVolumeSourceArgs.builder()
                                        .secretName(SigningKey.NAME)
                                        .build())
                                .build())
                .build();
    }

    private static ContainerArgs container(String image) {
        String health = KialiConfiguration.BASE_PATH + "/healthz";
        return ContainerArgs.builder()
                .name(APP)
                .image(image)
                .command("/opt/kiali/kiali", "-config", "/kiali-configuration/config.yaml")
                .env(EnvVarArgs.builder()
                        .name("ACTIVE_NAMESPACE")
                        .valueFrom(EnvVarSourceArgs.builder()
                                .fieldRef(ObjectFieldSelectorArgs.builder()
                                        .fieldPath("metadata.namespace")
                                        .build())
                                .build())
                        .build())
                .ports(
                        ContainerPortArgs.builder()
                                .name("http")
                                .containerPort(KialiConfiguration.PORT)
                                .build(),
                        ContainerPortArgs.builder()
                                .name("http-metrics")
                                .containerPort(KialiConfiguration.METRICS)
                                .build())
                .livenessProbe(ToolPod.httpProbe(health, KialiConfiguration.PORT))
                .readinessProbe(ToolPod.httpProbe(health, KialiConfiguration.PORT))
                .resources(ToolPod.resources("10m", "64Mi", "1Gi"))
                .securityContext(ToolPod.containerSecurity())
                .volumeMounts(
                        VolumeMountArgs.builder()
                                .name("configuration")
                                .mountPath("/kiali-configuration")
                                .readOnly(true)
                                .build(),
                        VolumeMountArgs.builder()
                                .name("signing-key")
                                .mountPath(SigningKey.MOUNT_PATH)
                                .readOnly(true)
                                .build())
                .build();
    }
}
