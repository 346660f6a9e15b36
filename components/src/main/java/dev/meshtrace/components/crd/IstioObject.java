package dev.meshtrace.components.crd;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.kubernetes.meta.v1.outputs.ObjectMeta;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** An object of one of Istio's kinds. */
public abstract sealed class IstioObject extends CustomResource
        permits Gateway, PeerAuthentication, Telemetry, VirtualService {
    @Export(name = "metadata", refs = ObjectMeta.class, tree = "[0]")
    private Output<ObjectMeta> metadata;

    @SuppressWarnings("NullAway.Init") // the SDK sets the field by reflection
    IstioObject(String apiVersion, String kind, String name, IstioObjectArgs args, CustomResourceOptions options) {
        super("kubernetes:%s:%s".formatted(apiVersion, kind), name, args.of(apiVersion, kind), options);
    }

    /** The object's metadata as it is in the cluster. */
    public final Output<ObjectMeta> metadata() {
        return metadata;
    }
}
