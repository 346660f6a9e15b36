package dev.meshtrace.model;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where Istio's charts {@code base}, {@code istiod} and {@code gateway} come from. */
public sealed interface ChartSource {
    /** The repository of Istio's releases. */
    ChartSource RELEASES = new Repository(URI.create("https://istio-release.storage.googleapis.com/charts"));

    /** The environment variable that names a local folder of the charts, where a program names no other source. */
    String FOLDER_VARIABLE = "MESHTRACE_ISTIO_CHARTS";

    /** The folder that {@link #FOLDER_VARIABLE} names, or Istio's releases where it is not set. */
    static ChartSource fromEnvironment(Function<String, @Nullable String> environmentVariables) {
        String folder = environmentVariables.apply(FOLDER_VARIABLE);
        return folder == null || folder.isEmpty() ? RELEASES : new Folder(folder);
    }

    /** A Helm repository. */
    record Repository(URI url) implements ChartSource {}

    /**
     * An OCI registry.
     *
     * @param prefix what stands before the chart's name, for example {@code oci://registry.example.com/charts}
     */
    record Oci(String prefix) implements ChartSource {
        /** Checks the form.
         *
         * @throws InvalidValueException when the prefix does not begin with {@code oci://} */
        public Oci {
            if (!prefix.startsWith("oci://")) {
                throw new InvalidValueException("oci", "an 'oci://' reference", '"' + prefix + '"');
            }
        }
    }

    /** A local folder that holds one folder for each chart. */
    record Folder(String path) implements ChartSource {}
}
