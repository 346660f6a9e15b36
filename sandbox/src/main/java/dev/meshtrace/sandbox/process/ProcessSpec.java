package dev.meshtrace.sandbox.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run: {@code name} is unique within a sandbox, the environment is the whole one, standard output and error go
 * to the log.
 */
public record ProcessSpec(String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
