package dev.meshtrace.sandbox.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** Puts together what KWOK plays: its own stages for nodes, Pods and volumes, and ours. */
final class KwokStages {
    private static final List<String> FROM_KWOK = List.of(
            "node/fast/node-initialize.yaml",
            "node/heartbeat-with-lease/node-heartbeat-with-lease.yaml",
            "pod/fast/pod-ready.yaml",
            "pod/fast/pod-complete.yaml",
            "pod/fast/pod-delete.yaml",
            "volume/fast/pvc-provision.yaml",
            "volume/fast/pv-bind.yaml",
            "volume/fast/pv-delete.yaml",
            "volume/fast/pvc-delete.yaml");

    private final Path kwokStages;

    KwokStages(Path kwokStages) {
        this.kwokStages = kwokStages;
    }

    void write(Path file) {
        var all = new StringJoiner("\n---\n");
        try (var own = KwokStages.class.getResourceAsStream("service-load-balancer.yaml")) {
            for (var stage : FROM_KWOK) {
                all.add(Files.readString(kwokStages.resolve(stage)));
            }
            if (own == null) {
                throw new IllegalStateException("missing resource service-load-balancer.yaml");
            }
            all.add(new String(own.readAllBytes(), StandardCharsets.UTF_8));
            Files.writeString(file, all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
