package dev.meshtrace.components.crd;

import com.pulumi.resources.CustomResourceOptions;

/** What the proxies of a namespace report, and how much of it. */
public final class Telemetry extends IstioObject {
    public Telemetry(String name, IstioObjectArgs args, CustomResourceOptions options) {
        super("telemetry.istio.io/v1", "Telemetry", name, args, options);
    }
}
