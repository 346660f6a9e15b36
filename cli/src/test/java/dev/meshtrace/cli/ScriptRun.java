package dev.meshtrace.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of a shell script, with what it printed. */
record ScriptRun(int exitCode, String out, String err) {
    /** The folder of this clone: tests run in a module's folder. */
    static final Path CLONE = Path.of("..").toAbsolutePath().normalize();

    /** Runs with exactly this environment. */
    static ScriptRun of(Path script, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path err = Files.createTempFile("script", ".err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ScriptRun(process.waitFor(), out, Files.readString(err));
    }

    /** Makes a program that a script finds on its PATH. */
    static void writeProgram(Path file, String script) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Puts the usual tools, but neither Java nor Maven, into a folder. */
    static void writeTools(Path folder) throws IOException {
        for (String tool : List.of("sh", "dirname", "readlink", "find", "head", "sed", "mkdir", "mv", "rm", "cat")) {
            Path program =
                    Files.isExecutable(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            writeProgram(folder.resolve(tool), "exec %s \"$@\"".formatted(program));
        }
    }
}
