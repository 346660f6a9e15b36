package dev.meshtrace.sandbox.pulumi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.meshtrace.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a {@code Pulumi.yaml} says of its project.
 *
 * @param folder where the file is
 * @param stackConfigFolder where the project's {@code Pulumi.<stack>.yaml} are
 */
public record PulumiProject(Path folder, String name, Path stackConfigFolder) {

    /** Reads the project of a folder. */
    public static PulumiProject read(Path folder) {
        Path file = folder.resolve("Pulumi.yaml");
        try {
            JsonNode yaml = new YAMLMapper().readTree(file.toFile());
            String name = yaml.path("name").asText();
            if (name.isEmpty()) {
                throw new SandboxException("%s must have a name, got none".formatted(file));
            }
            return new PulumiProject(
                    folder,
                    name,
                    folder.resolve(yaml.path("stackConfigDir").asText()).normalize());
        } catch (IOException e) {
            throw new SandboxException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The config of one stack, whether it is there or not. */
    public Path stackConfig(String stack) {
        return stackConfigFolder.resolve("Pulumi." + stack + ".yaml");
    }
}
