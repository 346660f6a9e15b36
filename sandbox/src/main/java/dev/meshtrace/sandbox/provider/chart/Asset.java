package dev.meshtrace.sandbox.provider.chart;

import java.nio.file.Path;
import java.util.Map;

/** A file that a program handed over, as text or by its place. */
record Asset(Map<String, String> parts) {
    private static final String TEXT = "text";
    private static final String PATH = "path";
    private static final String URI = "uri";

    /** The asset as a file; a text is written into the folder. */
    Path file(String argument, WorkFolder folder) {
        if (parts.containsKey(TEXT)) {
            return folder.write(argument, parts.getOrDefault(TEXT, ""));
        }
        if (parts.containsKey(PATH)) {
            return Path.of(parts.getOrDefault(PATH, "")).toAbsolutePath();
        }
        String uri = parts.getOrDefault(URI, "");
        if (uri.startsWith("file:")) {
            return Path.of(java.net.URI.create(uri));
        }
        throw new ChartException(argument + " must be a text or a local file for the embedded provider, got " + uri);
    }
}
