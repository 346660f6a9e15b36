package dev.meshtrace.sandbox.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The images that run as local processes. */
final class KnownImages {
    private static final List<KnownImage> ALL = List.of(new PilotImage());

    private static final List<Pattern> PATTERNS =
            ALL.stream().map(known -> Pattern.compile(known.pattern())).toList();

    private KnownImages() {}

    /** The first container of the Pod whose image is known. */
    static Optional<Match> find(Pod pod) {
        for (var container : pod.getSpec().getContainers()) {
            for (int known = 0; known < ALL.size(); known++) {
                if (PATTERNS.get(known).matcher(container.getImage()).find()) {
                    return Optional.of(new Match(ALL.get(known), container));
                }
            }
        }
        return Optional.empty();
    }

    /** The same decision as a CEL expression on a Pod, for KWOK's stages. */
    static String celExpression() {
        String any = ALL.stream().map(KnownImage::pattern).collect(Collectors.joining("|"));
        return "self.spec.containers.exists(c, c.image.matches('" + any + "'))";
    }

    /** A container and what is known of its image. */
    record Match(KnownImage image, Container container) {}
}
