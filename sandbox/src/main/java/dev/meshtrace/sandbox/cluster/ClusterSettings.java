package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.nio.file.Path;

/** Where a cluster keeps its data, what it is made of, and how many nodes are played. */
public record ClusterSettings(Path dataFolder, Toolchain toolchain, int nodes) {
    private static final int DEFAULT_NODES = 3;

    public ClusterSettings {
        if (nodes < 1) {
            throw new IllegalArgumentException("nodes must be 1 or more, got " + nodes);
        }
    }

    public ClusterSettings(Path dataFolder, Toolchain toolchain) {
        this(dataFolder, toolchain, DEFAULT_NODES);
    }
}
