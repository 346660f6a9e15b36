package dev.meshtrace.examples.bookinfo;

import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.meshtrace.model.Versions;
import java.util.Map;

/** Declares one service of Bookinfo: an identity, a Service, and a Deployment for each of its versions. */
public final class Microservice extends ComponentResource {
    static final String TYPE = "bookinfo:index:Microservice";
    static final int PORT = 9080;

    private static final String IMAGE = "registry.istio.io/release/examples-bookinfo-%s-%s:1.20.3";
    /** Reviews runs on Open Liberty, which writes below these folders. */
    private static final Map<String, String> WRITABLE = Map.of("tmp", "/tmp", "wlp-output", "/opt/ibm/wlp/output");

    public Microservice(String name, MicroserviceArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        new ServiceAccount(
                name + "-identity",
                ServiceAccountArgs.builder()
                        .metadata(metadata(identity(name), args.namespace(), Map.of("account", name)))
                        .build(),
                child());
        new Service(name + "-service", service(name, args), child());
        for (String version : args.versions()) {
            new Deployment(name + "-" + version, deployment(name, version, args), child());
        }
        registerOutputs(Map.of());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder()
                .parent(this)
                .version(Versions.KUBERNETES_PROVIDER)
                .build();
    }

    private static ServiceArgs service(String name, MicroserviceArgs args) {
        return ServiceArgs.builder()
                .metadata(metadata(name, args.namespace(), Map.of("app", name, "service", name)))
                .spec(ServiceSpecArgs.builder()
                        .selector(Map.of("app", name))
                        .ports(ServicePortArgs.builder().name("http").port(PORT).build())
                        .build())
                .build();
    }

    private static DeploymentArgs deployment(String name, String version, MicroserviceArgs args) {
        Map<String, String> labels = Map.of("app", name, "version", version);
        return DeploymentArgs.builder()
                .metadata(metadata(name + "-" + version, args.namespace(), labels))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(1)
                        .selector(
                                LabelSelectorArgs.builder().matchLabels(labels).build())
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(
                                        ObjectMetaArgs.builder().labels(labels).build())
                                .spec(PodSpecArgs.builder()
                                        .serviceAccountName(identity(name))
                                        .containers(container(name, version))
                                        .volumes(WRITABLE.keySet().stream()
                                                .sorted()
                                                .map(Microservice::volume)
                                                .toList())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private static ContainerArgs container(String name, String version) {
        return ContainerArgs.builder()
                .name(name)
                .image(IMAGE.formatted(name, version))
                .env(EnvVarArgs.builder().name("LOG_DIR").value("/tmp/logs").build())
                .ports(ContainerPortArgs.builder().containerPort(PORT).build())
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("cpu", "10m", "memory", "64Mi"))
                        .build())
                .securityContext(SecurityContextArgs.builder()
                        .runAsNonRoot(true)
                        .runAsUser(1000)
                        .allowPrivilegeEscalation(false)
                        .capabilities(CapabilitiesArgs.builder().drop("ALL").build())
                        .build())
                .volumeMounts(WRITABLE.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(mount -> VolumeMountArgs.builder()
                                .name(mount.getKey())
                                .mountPath(mount.getValue())
                                .build())
                        .toList())
                .build();
    }

    private static VolumeArgs volume(String name) {
        return VolumeArgs.builder()
                .name(name)
                .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                .build();
    }

    private static ObjectMetaArgs metadata(String name, String namespace, Map<String, String> labels) {
        return ObjectMetaArgs.builder()
                .name(name)
                .namespace(namespace)
                .labels(labels)
                .build();
    }

    private static String identity(String name) {
        return "bookinfo-" + name;
    }
}
