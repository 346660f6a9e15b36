package dev.meshtrace.components;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;

/**
 * A Helm chart whose every object is a resource of its own. The Kubernetes provider renders it; the Java SDK has no class
 * for it.
 */
final class Chart extends ComponentResource {
    static final String TYPE = "kubernetes:helm.sh/v4:Chart";

    Chart(String name, ChartArgs args, ComponentResourceOptions options) {
        super(TYPE, name, args, options, true);
    }
}
