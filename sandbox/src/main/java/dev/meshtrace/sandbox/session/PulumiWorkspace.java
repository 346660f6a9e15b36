package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.pulumi.PulumiCli;
import dev.meshtrace.sandbox.pulumi.PulumiProject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Pulumi side of a sandbox: state backend, passphrase, the stack, and a {@code pulumi} for shells. */
final class PulumiWorkspace {
    private final SandboxFolder folder;
    private final Target target;
    private final PulumiProject project;

    PulumiWorkspace(SandboxFolder folder, Target target) {
        this.folder = folder;
        this.target = target;
        this.project = PulumiProject.read(target.project());
    }

    /** Makes everything that a shell or an update needs, as far as it is missing. */
    void prepare(Map<String, Path> programs, Map<String, @Nullable String> environment) {
        try {
            Files.createDirectories(folder.pulumiHome());
            Files.createDirectories(folder.pulumiBackend());
            Files.createDirectories(folder.pulumiInit());
            writePassphrase();
            writePrograms(programs);
        } catch (IOException e) {
            throw new SandboxException("%s cannot be written: %s".formatted(folder.root(), e.getMessage()), e);
        }
        createStack(environment);
        cli(environment)
                .capture("stack", "select", target.stack(), "--non-interactive")
                .require("pulumi stack select");
    }

    /** The pulumi that a user's shell would run, in the project's folder. */
    PulumiCli cli(Map<String, @Nullable String> environment) {
        return new PulumiCli(folder.bin().resolve("pulumi"), environment, target.project());
    }

    /** Puts right what an update that was interrupted or killed left: its lock, and creations nobody knows the end of. */
    void repair(PulumiCli pulumi) {
        if (new StackLocks(locks()).areStale()) {
            pulumi.capture("cancel", "--yes", "--non-interactive").require("pulumi cancel");
        }
        if (hasPendingOperations()) {
            pulumi.capture("refresh", "--yes", "--skip-preview", "--clear-pending-creates", "--non-interactive")
                    .require("pulumi refresh after an interrupted update");
        }
    }

    private boolean hasPendingOperations() {
        try {
            JsonNode state = JsonFile.JSON.readTree(stateFile().toFile());
            return !state.path("checkpoint")
                    .path("latest")
                    .path("pending_operations")
                    .isEmpty();
        } catch (IOException e) {
            throw new SandboxException("%s cannot be read: %s".formatted(stateFile(), e.getMessage()), e);
        }
    }

    /** The engine's file with the stack's state. */
    private Path stateFile() {
        return folder.pulumiBackend().resolve(Path.of(".pulumi", "stacks", project.name(), target.stack() + ".json"));
    }

    private Path locks() {
        return folder.pulumiBackend()
                .resolve(Path.of(".pulumi", "locks", "organization", project.name(), target.stack()));
    }

    /** The stack is created in a stand-in folder: that writes the salt of the passphrase into the stack's config. */
    private void createStack(Map<String, @Nullable String> environment) {
        if (Files.exists(stateFile())) {
            return;
        }
        write(folder.pulumiInit().resolve("Pulumi.yaml"), "name: %s%nruntime: java%n".formatted(project.name()));
        new PulumiCli(folder.bin().resolve("pulumi"), environment, folder.pulumiInit())
                .capture("stack", "init", target.stack(), "--non-interactive")
                .require("pulumi stack init");
    }

    private void writePassphrase() throws IOException {
        if (!Files.exists(folder.passphrase())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    folder.passphrase(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(folder.passphrase(), HexFormat.of().formatHex(random));
        }
    }

    private void writePrograms(Map<String, Path> programs) throws IOException {
        Files.createDirectories(folder.bin());
        for (Map.Entry<String, Path> program : programs.entrySet()) {
            Path link = folder.bin().resolve(program.getKey());
            Files.deleteIfExists(link);
            if (!program.getKey().equals("pulumi")) {
                Files.createSymbolicLink(link, program.getValue());
            }
        }
        Path shell = folder.bin().resolve("pulumi");
        try (InputStream script = Objects.requireNonNull(PulumiWorkspace.class.getResourceAsStream("pulumi.sh"))) {
            Files.copy(script, shell, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
        write(folder.root().resolve("pulumi-program"), Objects.requireNonNull(programs.get("pulumi")) + "\n");
        write(folder.root().resolve("pulumi-project"), target.project().toRealPath() + "\n");
        write(folder.root().resolve("pulumi-config"), project.stackConfig(target.stack()) + "\n");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new SandboxException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
