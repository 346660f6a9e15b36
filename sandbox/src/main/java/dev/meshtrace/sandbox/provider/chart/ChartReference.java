package dev.meshtrace.sandbox.provider.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.SearchResult;
import dev.meshtrace.sandbox.provider.chart.ChartInputs.Repository;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chart as Helm's commands take it.
 *
 * @param location what Helm's template command takes
 * @param version empty for the newest, or where the location says it all
 * @param repositories the list of repositories that the location refers to
 */
record ChartReference(String location, String version, Optional<Path> repositories) {
    private static final String OCI = "oci://";

    /** Finds the chart; asks the repository which version fits. */
    static ChartReference find(ChartInputs inputs, WorkFolder folder) {
        Repository repository = inputs.repository();
        if (repository.url().startsWith(OCI)) {
            throw new ChartException(
                    "repositoryOpts.repo must be an http address; write an OCI reference as chart, got "
                            + repository.url());
        }
        if (!repository.url().isEmpty()) {
            return inRepository(inputs, folder);
        }
        if (inputs.chart().startsWith(OCI) && !repository.username().isEmpty()) {
            login(inputs.chart(), repository, folder);
        }
        boolean looksLocal = inputs.chart().startsWith("/") || inputs.chart().startsWith(".");
        if (looksLocal && !Files.exists(Path.of(inputs.chart()))) {
            throw new ChartException("chart must be an existing folder or archive, got " + inputs.chart());
        }
        return new ChartReference(inputs.chart(), inputs.version(), Optional.empty());
    }

    private static ChartReference inRepository(ChartInputs inputs, WorkFolder folder) {
        Repository repository = inputs.repository();
        Path repositories = folder.resolve("repositories.yaml");
        String name = "meshtrace-" + UUID.nameUUIDFromBytes(repository.url().getBytes(StandardCharsets.UTF_8));
        var add = Helm.repo()
                .add()
                .withRepositoryConfig(repositories)
                .withName(name)
                .withUrl(URI.create(repository.url()));
        if (!repository.username().isEmpty()) {
            add.withUsername(repository.username()).withPassword(repository.password());
        }
        repository.caFile().ifPresent(file -> add.withCaFile(file.file("repositoryOpts.caFile", folder)));
        repository.certFile().ifPresent(file -> add.withCertFile(file.file("repositoryOpts.certFile", folder)));
        repository.keyFile().ifPresent(file -> add.withKeyFile(file.file("repositoryOpts.keyFile", folder)));
        try {
            add.call();
        } catch (RuntimeException e) {
            throw new ChartException(
                    "repositoryOpts.repo must be a chart repository that answers, got " + repository.url() + ": "
                            + OneLine.of(e),
                    e);
        }
        String location = name + "/" + inputs.chart();
        return new ChartReference(location, version(inputs, location, repositories), Optional.of(repositories));
    }

    private static String version(ChartInputs inputs, String location, Path repositories) {
        var search = Helm.search().repo().withRepositoryConfig(repositories).withKeyword(location);
        if (!inputs.version().isEmpty()) {
            search.withVersion(inputs.version());
        }
        return search.call().stream()
                .filter(found -> found.getName().equals(location))
                .map(SearchResult::getChartVersion)
                .findFirst()
                .orElseThrow(() -> new ChartException("chart must be in the repository "
                        + inputs.repository().url() + ", got " + inputs.chart()
                        + (inputs.version().isEmpty() ? "" : " " + inputs.version())));
    }

    private static void login(String chart, Repository repository, WorkFolder folder) {
        String host = chart.substring(OCI.length()).replaceFirst("/.*", "");
        var login = Helm.registry()
                .login()
                .withHost(host)
                .withUsername(repository.username())
                .withPassword(repository.password());
        if (repository.plainHttp()) {
            login.plainHttp();
        }
        repository.caFile().ifPresent(file -> login.withCaFile(file.file("repositoryOpts.caFile", folder)));
        try {
            login.call();
        } catch (RuntimeException e) {
            throw new ChartException(
                    "repositoryOpts.username must be one that " + host + " lets in, got " + repository.username() + ": "
                            + OneLine.of(e),
                    e);
        }
    }

    /**
     * What Helm's show command takes: it knows no repositories of ours, but the archive that rendering has fetched
     * lies in Helm's cache.
     */
    String fetched() {
        if (repositories.isEmpty()) {
            return location;
        }
        String chart = location.substring(location.indexOf('/') + 1);
        return cache(System.getenv())
                .resolve(chart.substring(chart.lastIndexOf('/') + 1) + "-" + version + ".tgz")
                .toString();
    }

    private static Path cache(Map<String, String> environment) {
        @Nullable String repositoryCache = environment.get("HELM_REPOSITORY_CACHE");
        if (repositoryCache != null) {
            return Path.of(repositoryCache);
        }
        @Nullable String helm = environment.get("HELM_CACHE_HOME");
        @Nullable String shared = environment.get("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Path base = shared == null ? home.resolve(mac ? "Library/Caches" : ".cache") : Path.of(shared);
        return (helm == null ? base.resolve("helm") : Path.of(helm)).resolve("repository");
    }
}
