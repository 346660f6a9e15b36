package dev.meshtrace.components.crd;

import com.pulumi.resources.CustomResourceOptions;

/** Where the requests of a host go. */
public final class VirtualService extends IstioObject {
    public VirtualService(String name, IstioObjectArgs args, CustomResourceOptions options) {
        super("networking.istio.io/v1", "VirtualService", name, args, options);
    }
}
