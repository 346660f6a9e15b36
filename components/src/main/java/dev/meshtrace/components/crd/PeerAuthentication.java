package dev.meshtrace.components.crd;

import com.pulumi.resources.CustomResourceOptions;

/** Whether proxies take traffic without mutual TLS. */
public final class PeerAuthentication extends IstioObject {
    public PeerAuthentication(String name, IstioObjectArgs args, CustomResourceOptions options) {
        super("security.istio.io/v1", "PeerAuthentication", name, args, options);
    }
}
