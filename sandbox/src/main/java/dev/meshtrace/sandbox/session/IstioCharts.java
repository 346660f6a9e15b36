package dev.meshtrace.sandbox.session;

import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Istio's charts under the names that its chart repository gives them; its source tree has other ones. */
final class IstioCharts {
    private static final Map<String, String> IN_THE_SOURCES =
            Map.of("base", "base", "istiod", "istio-control/istio-discovery", "gateway", "gateway");

    private final Path sources;

    IstioCharts(Path sources) {
        this.sources = sources;
    }

    /** Makes a folder that links to the charts by their published names. */
    Path linkedIn(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> chart : IN_THE_SOURCES.entrySet()) {
                Path link = folder.resolve(chart.getKey());
                Path source = sources.resolve(chart.getValue());
                if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(source)) {
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, source);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new SandboxException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
