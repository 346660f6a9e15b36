package dev.meshtrace.stacks;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.ConfiguredMesh;
import dev.meshtrace.components.KubernetesProvider;
import dev.meshtrace.components.KubernetesProviderArgs;
import dev.meshtrace.components.TracedMesh;
import dev.meshtrace.components.TracedMeshArgs;
import dev.meshtrace.model.MeshSpec;
import java.util.logging.LogManager;

/** The program of every stack. What the mesh is, {@code Pulumi.<stack>.yaml} says; how it is declared is the same. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // The engine shows what the SDK logs; on standard error it would show it once more.
        LogManager.getLogManager().reset();
        Pulumi.run(context -> declare(context, ConfiguredMesh.of(context)));
    }

    static void declare(Context context, MeshSpec spec) {
        var cluster = new KubernetesProvider(
                "cluster", KubernetesProviderArgs.builder().build());
        var crds = new KubernetesProvider(
                "cluster-crds",
                KubernetesProviderArgs.builder().takeOverExistingObjects(true).build());
        var mesh = new TracedMesh(
                "mesh",
                TracedMeshArgs.builder().mesh(spec).crdProvider(crds).build(),
                ComponentResourceOptions.builder().provider(cluster).build());
        context.export("namespaces", mesh.namespaces());
        context.export("access", mesh.access());
        context.export("sampling", mesh.sampling());
        context.export("headersToForward", mesh.headersToForward());
    }
}
