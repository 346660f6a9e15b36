package dev.meshtrace.sandbox.provider;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** The Pulumi program that {@link EngineIT} has the real engine run. */
public final class EngineProgram {
    private EngineProgram() {}

    public static void main(String[] args) {
        Pulumi.run(EngineProgram::declare);
    }

    private static void declare(Context context) {
        Provider provider = new Provider("cluster");
        Namespace namespace = new Namespace("engine", null, options(provider));
        Output<String> place =
                namespace.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        ConfigMap settings = new ConfigMap(
                "settings",
                ConfigMapArgs.builder()
                        .metadata(in(place))
                        .data(Map.of("a", "1"))
                        .build(),
                options(provider));
        new Secret(
                "password",
                SecretArgs.builder()
                        .metadata(in(place))
                        .stringData(Map.of("password", "geheim"))
                        .build(),
                options(provider));
        Output<String> name =
                settings.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        int replicas = context.config().getInteger("replicas").orElse(1);
        new Deployment(
                "web",
                DeploymentArgs.builder()
                        .metadata(in(place))
                        .spec(deployment(replicas, name))
                        .build(),
                options(provider));
    }

    private static DeploymentSpecArgs deployment(int replicas, Output<String> settings) {
        Map<String, String> labels = Map.of("app", "web");
        ContainerArgs container = ContainerArgs.builder()
                .name("web")
                .image("web:1")
                .env(EnvVarArgs.builder().name("SETTINGS").value(settings).build())
                .build();
        return DeploymentSpecArgs.builder()
                .replicas(replicas)
                .selector(LabelSelectorArgs.builder().matchLabels(labels).build())
                .template(PodTemplateSpecArgs.builder()
                        .metadata(ObjectMetaArgs.builder().labels(labels).build())
                        .spec(PodSpecArgs.builder().containers(container).build())
                        .build())
                .build();
    }

    private static ObjectMetaArgs in(Output<String> namespace) {
        return ObjectMetaArgs.builder().namespace(namespace).build();
    }

    private static CustomResourceOptions options(Provider provider) {
        return CustomResourceOptions.builder().provider(provider).build();
    }
}
