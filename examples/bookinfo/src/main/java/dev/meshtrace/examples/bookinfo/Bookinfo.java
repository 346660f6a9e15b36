package dev.meshtrace.examples.bookinfo;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import dev.meshtrace.components.ConfiguredMesh;
import dev.meshtrace.components.KubernetesProvider;
import dev.meshtrace.components.KubernetesProviderArgs;
import dev.meshtrace.components.TracedMesh;
import dev.meshtrace.components.TracedMeshArgs;
import dev.meshtrace.model.MeshSpec;

/** The classic walk: a traced mesh from the stack's config, and Bookinfo's four services in its namespace. */
final class Bookinfo {
    private static final String NAMESPACE = "bookinfo";

    private Bookinfo() {}

    static void declare(Context context) {
        declare(context, ConfiguredMesh.of(context));
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
        // Pods made before the mesh's injector serves would stay without a sidecar.
        var inTheMesh = ComponentResourceOptions.builder().provider(cluster).dependsOn(mesh);

        new Microservice("details", MicroserviceArgs.of(NAMESPACE, "v1"), inTheMesh.build());
        new Microservice("ratings", MicroserviceArgs.of(NAMESPACE, "v1"), inTheMesh.build());
        new Microservice("reviews", MicroserviceArgs.of(NAMESPACE, "v1", "v2", "v3"), inTheMesh.build());
        new Microservice("productpage", MicroserviceArgs.of(NAMESPACE, "v1"), inTheMesh.build());

        context.export("access", mesh.access());
        context.export("sampling", mesh.sampling());
        context.export("headersToForward", mesh.headersToForward());
    }
}
