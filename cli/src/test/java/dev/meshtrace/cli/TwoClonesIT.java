package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sandboxes in two clones at once, one of them deep enough to break the limit of a Unix socket's path. */
class TwoClonesIT {
    private static final String PROJECT = "empty";

    private TestClone one;
    private TestClone other;

    @BeforeEach
    void makeClones(@TempDir Path folder) throws Exception {
        one = withEmptyProject(folder.resolve("one"));
        other = withEmptyProject(folder.resolve("d".repeat(120)).resolve("other clone"));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        one.meshtrace("sandbox", "down", PROJECT, "--purge");
        other.meshtrace("sandbox", "down", PROJECT, "--purge");
    }

    /** A project that declares nothing: here the control planes matter, not what is on them. */
    private static TestClone withEmptyProject(Path folder) throws Exception {
        TestClone clone = TestClone.in(folder);
        Path project = Files.createDirectories(clone.root().resolve(PROJECT));
        Files.writeString(
                project.resolve("Pulumi.yaml"),
                "name: empty\nruntime:\n  name: java\n  options:\n    use-executor: ./not-mvn\n");
        ScriptRun.writeProgram(project.resolve("not-mvn"), "case $* in *packages*) echo '[]' ;; esac");
        return clone;
    }

    @Test
    void twoClonesDoNotCollide() throws Exception {
        CommandRun first = one.meshtrace("sandbox", "up", PROJECT);
        CommandRun second = other.meshtrace("sandbox", "up", PROJECT);
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
        assertThat(create(one, "only-here").exitCode()).isZero();
        assertThat(names(other)).doesNotContain("only-here");

        one.meshtrace("sandbox", "down", PROJECT, "--purge");

        assertThat(one.root().resolve(".meshtrace/sandbox/" + PROJECT)).doesNotExist();
        assertThat(other.status(PROJECT).path("state").asText()).isEqualTo("up");
        assertThat(names(other)).contains("kube-system");
    }

    private static CommandRun create(TestClone clone, String namespace) throws IOException, InterruptedException {
        return clone.inShell(PROJECT, "kubectl", "create", "namespace", namespace);
    }

    private static String names(TestClone clone) throws IOException, InterruptedException {
        return clone.inShell(PROJECT, "kubectl", "get", "namespaces", "-o", "name")
                .out();
    }
}
