package dev.meshtrace.components.crd;

import com.pulumi.resources.CustomResourceOptions;

/** Which ports and hosts a gateway's proxies listen on. */
public final class Gateway extends IstioObject {
    public Gateway(String name, IstioObjectArgs args, CustomResourceOptions options) {
        super("networking.istio.io/v1", "Gateway", name, args, options);
    }
}
