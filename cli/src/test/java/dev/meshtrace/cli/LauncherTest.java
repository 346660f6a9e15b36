package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./meshtrace}, with a java and a mvn that only say how they were called. */
class LauncherTest {
    private static final String JAVA = """
            case "$*" in
              -version) echo 'openjdk version "17.0.15" 2025-04-15' >&2 ;;
              *ArchiveClassesAtExit=*) for a; do case $a in *AtExit=*) : >"${a#*=}" ;; esac; done ;;
              *) echo "run ${*##*meshtrace-cli.jar }"; exit 2 ;;
            esac
            """;
    private static final String MAVEN = """
            echo built >>"$0.log"
            for jar in cli/target/meshtrace-cli stacks/target/meshtrace-stacks examples/bookinfo/target/bookinfo \\
              examples/platform-repo/target/platform-repo; do
              mkdir -p "$(dirname "${0%/*/*}/$jar")" && : >"${0%/*/*}/$jar.jar"
            done
            """;

    private Path clone = Path.of("/");

    @BeforeEach
    void makeClone(@TempDir Path folder) throws IOException {
        clone = folder.toRealPath().resolve("a clone");
        Files.createDirectories(clone.resolve("cli/src/main/java"));
        Files.writeString(clone.resolve("cli/src/main/java/Main.java"), "class Main {}");
        Files.copy(ScriptRun.CLONE.resolve("meshtrace"), clone.resolve("meshtrace"));
        ScriptRun.writeTools(clone.resolve("bin"));
    }

    private ScriptRun run(Path folder, String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("PATH", clone.resolve("bin").toString());
        return ScriptRun.of(clone.resolve("meshtrace"), folder, environment, arguments);
    }

    @Test
    void aMissingJavaIsOneLine() throws Exception {
        assertThat(run(clone))
                .isEqualTo(new ScriptRun(3, "", "meshtrace: java is missing: install a JDK 17 or newer\n"));
    }

    @Test
    void anOldJavaIsOneLine() throws Exception {
        ScriptRun.writeProgram(clone.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        ScriptRun run = run(clone);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("meshtrace: java must be 17 or newer, got 11 (%s): install a JDK 17\n"
                        .formatted(clone.resolve("bin/java")));
    }

    @Test
    void aMissingMavenIsOneLine() throws Exception {
        ScriptRun.writeProgram(clone.resolve("bin/java"), JAVA);

        assertThat(run(clone))
                .isEqualTo(new ScriptRun(3, "", "meshtrace: mvn is missing: install Maven 3.8.7 or newer\n"));
    }

    @Test
    void aFailedBuildShowsWhatMavenSaid() throws Exception {
        ScriptRun.writeProgram(clone.resolve("bin/java"), JAVA);
        ScriptRun.writeProgram(clone.resolve("bin/mvn"), "echo '[ERROR] COMPILATION ERROR'; exit 1");

        ScriptRun run = run(clone);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).endsWith("[ERROR] COMPILATION ERROR\nmeshtrace: the build failed, see above\n");
    }

    @Test
    void theFirstUseBuildsTheNextOnesDoNot() throws Exception {
        ScriptRun.writeProgram(clone.resolve("bin/java"), JAVA);
        ScriptRun.writeProgram(clone.resolve("bin/mvn"), MAVEN);

        ScriptRun first = run(clone, "sandbox", "up");
        ScriptRun second = run(clone.resolve("cli"), "sandbox", "status");

        assertThat(first)
                .isEqualTo(new ScriptRun(
                        2, "run sandbox up\n", "building meshtrace with Maven, about a minute the first time ...\n"));
        assertThat(second).isEqualTo(new ScriptRun(2, "run sandbox status\n", ""));
        assertThat(clone.resolve("bin/mvn.log")).hasContent("built\n");
    }

    @Test
    void aChangedSourceIsBuilt() throws Exception {
        ScriptRun.writeProgram(clone.resolve("bin/java"), JAVA);
        ScriptRun.writeProgram(clone.resolve("bin/mvn"), MAVEN);
        run(clone);

        Files.setLastModifiedTime(
                clone.resolve("cli/src/main/java/Main.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        run(clone);

        assertThat(clone.resolve("bin/mvn.log")).hasContent("built\nbuilt\n");
    }

    @Test
    void aLinkToTheScriptFindsTheClone() throws Exception {
        ScriptRun.writeProgram(clone.resolve("bin/java"), JAVA);
        ScriptRun.writeProgram(clone.resolve("bin/mvn"), MAVEN);
        Path link = Files.createSymbolicLink(clone.resolve("bin/mt"), Path.of("../meshtrace"));

        ScriptRun run = ScriptRun.of(
                link, clone.resolve("bin"), Map.of("PATH", clone.resolve("bin").toString()), "sandbox");

        assertThat(run.out()).isEqualTo("run sandbox\n");
    }
}
