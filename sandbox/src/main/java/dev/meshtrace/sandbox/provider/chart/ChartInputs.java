package dev.meshtrace.sandbox.provider.chart;

import com.google.protobuf.Struct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a chart resource.
 *
 * @param name the release's name
 * @param namespace the release's namespace
 * @param secret whether what is rendered may contain secrets
 * @param resourcePrefix what the names of all resources of this chart begin with
 */
record ChartInputs(
        String chart,
        String name,
        String namespace,
        String version,
        Map<String, @Nullable Object> values,
        List<Asset> valueFiles,
        boolean secret,
        Repository repository,
        Optional<Asset> keyring,
        Optional<PostRenderer> postRenderer,
        String resourcePrefix,
        boolean skipCrds,
        boolean skipAwait,
        boolean dependencyUpdate) {
    /** Any version, pre-releases included, as Helm writes it. */
    private static final String DEVELOPMENT = ">0.0.0-0";

    /** Where a chart comes from that is neither a local folder nor a whole address. */
    record Repository(
            String url,
            String username,
            String password,
            Optional<Asset> caFile,
            Optional<Asset> certFile,
            Optional<Asset> keyFile,
            boolean plainHttp) {}

    /** The inputs that a request holds, or empty where a part of them is not known before an update. */
    static Optional<ChartInputs> read(String resourceName, Struct struct, String defaultNamespace) {
        ComponentInputs inputs = new ComponentInputs(struct);
        if (inputs.anyUnknown()) {
            return Optional.empty();
        }
        if (inputs.text("chart").isEmpty()) {
            throw new ChartException("chart must be a folder, an archive, a chart's name or an address, got nothing");
        }
        if (inputs.flag("verify")) {
            throw new ChartException("verify must be false for the embedded provider, got true");
        }
        return Optional.of(new ChartInputs(
                inputs.text("chart"),
                orElse(inputs.text("name"), resourceName),
                orElse(inputs.text("namespace"), defaultNamespace),
                orElse(inputs.text("version"), inputs.flag("devel") ? DEVELOPMENT : ""),
                inputs.map("values"),
                inputs.assets("valueYamlFiles"),
                inputs.isSecret("values") || inputs.isSecret("valueYamlFiles"),
                repository(inputs),
                inputs.asset("keyring"),
                inputs.has("postRenderer")
                        ? Optional.of(PostRenderer.of(inputs.map("postRenderer")))
                        : Optional.empty(),
                inputs.has("resourcePrefix") ? inputs.text("resourcePrefix") : resourceName,
                inputs.flag("skipCrds"),
                inputs.flag("skipAwait"),
                inputs.flag("dependencyUpdate")));
    }

    private static Repository repository(ComponentInputs inputs) {
        Map<String, @Nullable Object> options = inputs.map("repositoryOpts");
        return new Repository(
                text(options, "repo"),
                text(options, "username"),
                text(options, "password"),
                file(options, "caFile"),
                file(options, "certFile"),
                file(options, "keyFile"),
                inputs.flag("plainHttp"));
    }

    private static String text(Map<String, @Nullable Object> options, String key) {
        return options.get(key) instanceof String text ? text : "";
    }

    private static Optional<Asset> file(Map<String, @Nullable Object> options, String key) {
        return options.get(key) instanceof Asset asset ? Optional.of(asset) : Optional.empty();
    }

    private static String orElse(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }
}
