package dev.meshtrace.components;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.meshtrace.model.ChartSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of a {@link Chart}, as the Kubernetes provider names them. */
@SuppressWarnings("unused") // the SDK reads the fields by reflection
final class ChartArgs extends ResourceArgs {
    @Import(name = "chart", required = true)
    private final String chart;

    @Import(name = "version")
    private final @Nullable String version;

    @Import(name = "repositoryOpts")
    private final @Nullable RepositoryArgs repositoryOpts;

    @Import(name = "name")
    private final String release;

    @Import(name = "namespace")
    private final String namespace;

    @Import(name = "values")
    private final Map<String, Object> values;

    private ChartArgs(
            String chart,
            @Nullable String version,
            @Nullable RepositoryArgs repositoryOpts,
            Release release,
            Map<String, Object> values) {
        this.chart = chart;
        this.version = version;
        this.repositoryOpts = repositoryOpts;
        this.release = release.name();
        this.namespace = release.namespace();
        this.values = values;
    }

    /** What a chart is rendered as. */
    record Release(String name, String namespace) {}

    /** One of Istio's charts, from where Istio's charts are. */
    static ChartArgs of(ChartSource source, String chart, String version, Release release, Map<String, Object> values) {
        if (source instanceof ChartSource.Repository repository) {
            return new ChartArgs(
                    chart, version, new RepositoryArgs(repository.url().toString()), release, values);
        }
        if (source instanceof ChartSource.Oci oci) {
            return new ChartArgs(oci.prefix() + "/" + chart, version, null, release, values);
        }
        String folder = ((ChartSource.Folder) source).path();
        return new ChartArgs(folder + "/" + chart, null, null, release, values);
    }

    /** The Helm repository that a chart's name is looked up in. */
    static final class RepositoryArgs extends ResourceArgs {
        @Import(name = "repo", required = true)
        private final String repo;

        RepositoryArgs(String repo) {
            this.repo = repo;
        }
    }
}
