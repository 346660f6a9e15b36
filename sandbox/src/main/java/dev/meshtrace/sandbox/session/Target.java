package dev.meshtrace.sandbox.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a sandbox brings up: a Pulumi project and one of its stacks.
 *
 * @param name the sandbox's name within its clone
 * @param stack the stack's name
 * @param project the folder with {@code Pulumi.yaml}
 */
public record Target(String name, String stack, Path project) {
    private static final Set<String> STACKS = Set.of("dev", "prod");

    /**
     * Reads what a user names: {@code dev} and {@code prod} are the clone's own stacks, anything else is the path of a
     * Pulumi project, whose stack {@code dev} is meant.
     *
     * @throws IllegalArgumentException where it is neither
     */
    public static Target parse(String argument, Path clone, Path workingFolder) {
        if (STACKS.contains(argument)) {
            return new Target(argument, argument, clone);
        }
        Path project = workingFolder.resolve(argument).toAbsolutePath().normalize();
        if (!Files.isRegularFile(project.resolve("Pulumi.yaml"))) {
            throw new IllegalArgumentException(
                    "stack must be dev, prod or a folder with a Pulumi.yaml, got %s".formatted(argument));
        }
        if (project.equals(clone)) {
            return new Target("dev", "dev", clone);
        }
        return new Target(nameOf(project, clone), "dev", project);
    }

    private static String nameOf(Path project, Path clone) {
        if (project.startsWith(clone)) {
            return StreamSupport.stream(clone.relativize(project).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("-"));
        }
        return "%s-%08x".formatted(project.getFileName(), project.hashCode());
    }
}
