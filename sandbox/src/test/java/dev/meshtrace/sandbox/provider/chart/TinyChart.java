package dev.meshtrace.sandbox.provider.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart that a test writes. */
final class TinyChart {
    private final Path folder;

    private TinyChart(Path folder) {
        this.folder = folder;
    }

    static TinyChart in(Path parent, String name) {
        return new TinyChart(parent.resolve(name))
                .file("Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.2.3\n");
    }

    TinyChart file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TinyChart template(String name, String text) {
        return file("templates/" + name + ".yaml", text);
    }

    String path() {
        return folder.toString();
    }

    /** A ConfigMap that shows the release and the values {@code color} and {@code size}. */
    static TinyChart withConfigMap(Path parent) {
        return in(parent, "tiny")
                .file("values.yaml", "color: green\nsize: 3\nshape: {round: true, flat: true}\n")
                .template("map", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: {{ .Release.Name }}-map
                        data:
                          color: {{ .Values.color | quote }}
                          size: {{ .Values.size | quote }}
                          shape: {{ .Values.shape | toJson | quote }}
                          namespace: {{ .Release.Namespace }}
                        """);
    }
}
