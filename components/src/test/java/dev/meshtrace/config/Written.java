package dev.meshtrace.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.meshtrace.config.strict.Fault;
import dev.meshtrace.model.MeshSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what a test writes. */
final class Written {
    /** The least that a mesh needs, to which a test adds. */
    static final String LEAST = """
            tracing: {sampling: 1}
            namespaces: {bookinfo: {sampling: 5}}
            """;

    /** The least that a mesh needs in prod. */
    static final String LEAST_IN_PROD = LEAST + "ingress: {tls: {secret: gateway}}\n";

    private Written() {}

    /** Reads YAML of the mesh by way of the JSON that Pulumi would make of it. */
    static MeshSpec read(String environment, String meshYaml) {
        return StackConfig.with(name -> null).read(Optional.of(environment), Optional.of(json(meshYaml)));
    }

    /** The faults of such YAML, each as its line. */
    static List<String> faults(String environment, String meshYaml) {
        try {
            read(environment, meshYaml);
            return List.of();
        } catch (ConfigException faulty) {
            return faulty.faults().stream().map(Fault::toString).toList();
        }
    }

    /** A stack's file with this mesh. */
    static Path file(Path folder, String environment, String meshYaml) {
        try {
            return Files.writeString(
                    folder.resolve("Pulumi.test.yaml"),
                    "config:\n  meshtrace:environment: " + environment + "\n  meshtrace:mesh:\n" + meshYaml.indent(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faults of a stack's file with this mesh. */
    static List<String> faultsOfFile(String environment, String meshYaml) {
        try {
            Path file = file(Files.createTempDirectory("stack"), environment, meshYaml);
            StackConfig.with(name -> null).read(file);
            return List.of();
        } catch (ConfigException faulty) {
            return faulty.faults().stream().map(Fault::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode node(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(String yaml) {
        return node(yaml).toString();
    }
}
