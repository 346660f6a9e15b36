package dev.meshtrace.examples.bookinfo;

import com.pulumi.resources.ResourceArgs;
import dev.meshtrace.model.KubernetesNames;
import java.util.List;

/** What one service of Bookinfo needs. */
public final class MicroserviceArgs extends ResourceArgs {
    private final String namespace;
    private final List<String> versions;

    private MicroserviceArgs(String namespace, List<String> versions) {
        this.namespace = namespace;
        this.versions = versions;
    }

    /**
     * The versions of one service in a namespace.
     *
     * @param namespace a DNS label
     * @param versions for example {@code v1}; each is a Deployment
     */
    public static MicroserviceArgs of(String namespace, String... versions) {
        return new MicroserviceArgs(KubernetesNames.dnsLabel("namespace", namespace), List.of(versions));
    }

    String namespace() {
        return namespace;
    }

    List<String> versions() {
        return versions;
    }
}
