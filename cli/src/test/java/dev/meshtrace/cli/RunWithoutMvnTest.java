package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.model.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the Java language host takes for Maven, called as the host calls it. */
class RunWithoutMvnTest {
    private static final Path SCRIPT = ScriptRun.CLONE.resolve("stacks/run-without-mvn");
    private static final String[] RUN = {
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "--no-transfer-progress", "compile", "exec:java"
    };
    private static final String[] PACKAGES = {
        "-Dorg.slf4j.simpleLogger.logFile=System.err",
        "--no-transfer-progress",
        "compile",
        "exec:java",
        "-DmainClass=com.pulumi.bootstrap.internal.Main",
        "-DmainArgs=packages"
    };

    @TempDir
    Path project;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void makeTools() throws IOException {
        Path bin = project.resolve("bin");
        ScriptRun.writeTools(bin);
        ScriptRun.writeProgram(bin.resolve("java"), "echo \"java $*\"");
        environment = Map.of("PATH", bin.toString());
    }

    @Test
    void asksForThePluginOfTheVersionThatIsTested() throws Exception {
        assertThat(ScriptRun.of(SCRIPT, project, environment, PACKAGES))
                .isEqualTo(new ScriptRun(
                        0,
                        "[{\"resource\":true,\"name\":\"kubernetes\",\"version\":\"%s\"}]\n"
                                .formatted(Versions.KUBERNETES_PROVIDER),
                        ""));
    }

    @Test
    void asksForNoPluginWhereTheEngineAttachesToOne() throws Exception {
        Map<String, String> attached =
                Map.of("PATH", project.resolve("bin").toString(), "PULUMI_DEBUG_PROVIDERS", "random:1,kubernetes:4711");

        assertThat(ScriptRun.of(SCRIPT, project, attached, PACKAGES)).isEqualTo(new ScriptRun(0, "[]\n", ""));
    }

    @Test
    void aMissingJarNamesTheCommandThatBuildsIt() throws Exception {
        Files.createDirectories(project.resolve("stacks"));
        Files.createFile(project.resolve("stacks/pom.xml"));

        assertThat(ScriptRun.of(SCRIPT, project, environment, RUN))
                .isEqualTo(new ScriptRun(
                        1,
                        "",
                        "stacks/target/meshtrace-stacks.jar is missing: build it with 'mvn -q -DskipTests package'\n"));
    }

    @Test
    void aMissingJavaIsOneLine() throws Exception {
        Files.delete(project.resolve("bin/java"));

        assertThat(ScriptRun.of(SCRIPT, project, environment, RUN))
                .isEqualTo(new ScriptRun(1, "", "java is missing: install a JDK 17 or newer\n"));
    }

    @Test
    void anExampleIsFoundByItsFolder() throws Exception {
        Path example = Files.createDirectories(project.resolve("bookinfo"));

        assertThat(ScriptRun.of(SCRIPT, example, environment, RUN).err())
                .isEqualTo("target/bookinfo.jar is missing: build it with 'mvn -q -DskipTests package'\n");

        Files.createDirectories(example.resolve("target"));
        Files.createFile(example.resolve("target/bookinfo.jar"));
        assertThat(ScriptRun.of(SCRIPT, example, environment, RUN).out())
                .startsWith("java -Xshare:auto -XX:ArchiveClassesAtExit=target/bookinfo.jsa.")
                .endsWith(" -jar target/bookinfo.jar\n");
    }

    @Test
    void theArchiveOfAnEarlierRunIsUsed() throws Exception {
        Path mesh = project.resolve("mesh");
        Path target = Files.createDirectories(mesh.resolve("target"));
        Files.createFile(target.resolve("mesh.jar"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Thread.sleep(20);
        Files.writeString(target.resolve("mesh.jsa." + ended.pid()), "archive");

        ScriptRun run = ScriptRun.of(SCRIPT, mesh, environment, RUN);

        assertThat(run.out()).startsWith("java -Xshare:auto -XX:SharedArchiveFile=target/mesh.jsa ");
        assertThat(target.resolve("mesh.jsa")).hasContent("archive");
    }

    @Test
    void theArchiveOfARunThatStillGoesOnIsNotTouched() throws Exception {
        Path mesh = project.resolve("mesh");
        Path target = Files.createDirectories(mesh.resolve("target"));
        Files.createFile(target.resolve("mesh.jar"));
        Path written = Files.createFile(
                target.resolve("mesh.jsa." + ProcessHandle.current().pid()));

        ScriptRun.of(SCRIPT, mesh, environment, RUN);

        assertThat(written).exists();
        assertThat(target.resolve("mesh.jsa")).doesNotExist();
    }

    @Test
    void aProgramIsNoPlugin() throws Exception {
        ScriptRun run = ScriptRun.of(SCRIPT, project, environment, "compile", "exec:java", "-Dexec.args=1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).endsWith(" is a Pulumi program, not a plugin\n");
    }
}
