package dev.meshtrace.sandbox.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.sandbox.SandboxException;
import dev.meshtrace.sandbox.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainTest {
    private final FakeCommands commands = new FakeCommands();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path installed;

    @BeforeEach
    void makePath() throws IOException {
        installed = Files.createDirectory(folder.resolve("installed"));
    }

    @Test
    void buildsWhatIsMissingOnce() {
        toolchain().ensure(Set.of(Tool.ETCD, Tool.KWOK));
        toolchain().ensure(Set.of(Tool.ETCD, Tool.KWOK));

        assertThat(commands.builds()).isEqualTo(2);
        assertThat(toolchain().path(Tool.ETCD))
                .isExecutable()
                .startsWith(folder.resolve("cache"))
                .hasFileName("etcd");
    }

    @Test
    void buildsEveryToolFromItsOwnPackageWithItsModulesFlags() {
        toolchain().ensure(EnumSet.allOf(Tool.class));

        for (var tool : Tool.values()) {
            assertThat(commands.ran)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("go build")
                            .endsWith(tool.mainPackage())
                            .contains(tool.module().buildFlags()));
        }
    }

    @Test
    void theUsersBuildSettingsDoNotReachTheBuild() {
        var user = Map.of("GOFLAGS", "-mod=vendor -race", "GOOS", "plan9", "GOWORK", "/elsewhere", "GOPROXY", "mine");

        toolchain(user).ensure(Set.of(Tool.ETCD));

        int build = commands.ran.indexOf(commands.ran.stream()
                .filter(line -> line.startsWith("go build"))
                .findFirst()
                .orElseThrow());
        assertThat(commands.environments.get(build))
                .containsEntry("GOFLAGS", "-mod=readonly")
                .containsEntry("GOWORK", "off")
                .containsEntry("GOPROXY", "mine")
                .doesNotContainKey("GOOS");
    }

    @Test
    void aSandboxsOwnPulumiIsNoProgramToRunItOn() throws IOException {
        Path handsOn = install("kwok", "kwok v" + Tool.KWOK.version());
        Files.writeString(folder.resolve(InstalledTools.SANDBOX_MARK), "/the/real/one");

        toolchain().ensure(Set.of(Tool.KWOK));

        assertThat(toolchain().path(Tool.KWOK)).isNotEqualTo(handsOn);
    }

    @Test
    void rebuildsAProgramWhoseContentChanged() throws IOException {
        Path etcd = toolchain().path(Tool.ETCD);
        Files.writeString(etcd, "other");

        assertThat(toolchain().path(Tool.ETCD)).hasContent("built");
        assertThat(commands.builds()).isEqualTo(2);
    }

    @Test
    void keepsAProgramThatWasOnlyTouched() throws IOException {
        Path etcd = toolchain().path(Tool.ETCD);
        Files.setLastModifiedTime(etcd, FileTime.fromMillis(1));

        toolchain().ensure(Set.of(Tool.ETCD));

        assertThat(commands.builds()).isEqualTo(1);
    }

    @Test
    void rebuildsAProgramThatIsNotExecutable() throws IOException {
        Path etcd = toolchain().path(Tool.ETCD);
        assertThat(etcd.toFile().setExecutable(false)).isTrue();

        assertThat(toolchain().path(Tool.ETCD)).isExecutable();
    }

    @Test
    void rebuildsWhatHasNoRecordOrAHalfWrittenOne() throws IOException {
        Path etcd = toolchain().path(Tool.ETCD);
        Files.writeString(etcd.resolveSibling("record.json"), "{\"sha256\":");

        toolchain().ensure(Set.of(Tool.ETCD));
        Files.delete(etcd.resolveSibling("record.json"));
        toolchain().ensure(Set.of(Tool.ETCD));

        assertThat(commands.builds()).isEqualTo(3);
    }

    @Test
    void removesWhatAnInterruptedBuildLeft() throws IOException {
        Path etcd = toolchain().path(Tool.ETCD);
        Files.writeString(etcd.resolveSibling("etcd1.unchecked"), "half");
        Files.delete(etcd);

        toolchain().ensure(Set.of(Tool.ETCD));

        assertThat(etcd.resolveSibling("etcd1.unchecked")).doesNotExist();
        assertThat(etcd).hasContent("built");
    }

    @Test
    void aProgramThatDoesNotRunIsNotKept() {
        commands.answers.put("unchecked --version", new Commands.Result(2, "", ""));

        assertThatThrownBy(() -> toolchain().ensure(Set.of(Tool.ETCD)))
                .isInstanceOf(SandboxException.class)
                .hasMessage("etcd was built but does not run: exit code 2");
        commands.answers.remove("unchecked --version");
        assertThat(toolchain().path(Tool.ETCD)).hasContent("built");
    }

    @Test
    void saysWhichModuleCouldNotBeFetched() {
        commands.answers.put(
                "go build",
                new Commands.Result(
                        1,
                        "",
                        "main.go:3:2: example.com/mod@v1.2.3: Get \"https://proxy.example\": dial tcp: no route\n"));

        assertThatThrownBy(() -> toolchain().ensure(Set.of(Tool.KWOK)))
                .isInstanceOf(SandboxException.class)
                .hasMessage("sigs.k8s.io/kwok/cmd/kwok could not be built: module example.com/mod@v1.2.3 could not be"
                        + " fetched: Get \"https://proxy.example\": dial tcp: no route");
    }

    @Test
    void saysWhichModuleWasLastAskedForWhereGoDoesNot() {
        commands.answers.put(
                "go build",
                new Commands.Result(
                        1, "", "go: downloading sigs.k8s.io/kwok v0.8.0\nmodule lookup disabled by GOPROXY=off\n"));

        assertThatThrownBy(() -> toolchain().ensure(Set.of(Tool.KWOK)))
                .hasMessageEndingWith("module sigs.k8s.io/kwok@v0.8.0 could not be fetched: "
                        + "module lookup disabled by GOPROXY=off");
    }

    @Test
    void saysWhatToInstallWhereGoIsMissingOrTooOld() {
        commands.answers.put("go env", new Commands.Result(127, "", "no such file"));
        assertThatThrownBy(() -> toolchain().ensure(Set.of(Tool.ETCD)))
                .isInstanceOf(SandboxException.class)
                .hasMessage("go must be 1.26 or newer, got none on the PATH: install it from https://go.dev/dl");

        commands.answers.put("go env", new Commands.Result(0, "go1.22.4\n", ""));
        assertThatThrownBy(() -> toolchain().ensure(Set.of(Tool.ETCD)))
                .hasMessage("go must be 1.26 or newer, got go1.22.4: install it from https://go.dev/dl");
    }

    @Test
    void saysWhatToInstallWhereJavaIsMissingOrTooOld() {
        var host = Set.of(Tool.PULUMI_LANGUAGE_JAVA);
        commands.answers.put("java -version", new Commands.Result(127, "", ""));
        assertThatThrownBy(() -> toolchain().ensure(host))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("java must be 17 or newer, got none on the PATH");

        commands.answers.put("java -version", new Commands.Result(0, "", "openjdk version \"1.8.0_412\""));
        assertThatThrownBy(() -> toolchain().ensure(host))
                .hasMessageStartingWith("java must be 17 or newer, got 8.0_412");
    }

    @Test
    void needsNoGoWhereNothingIsMissing() {
        toolchain().ensure(Set.of(Tool.ETCD));
        commands.answers.put("go env", new Commands.Result(127, "", ""));

        assertThat(toolchain().path(Tool.ETCD)).exists();
    }

    @Test
    void usesAFittingProgramOnThePath() throws IOException {
        Path etcd = install("etcd", "etcd Version: 3.6.8\nGit SHA: none");

        assertThat(toolchain().path(Tool.ETCD)).isEqualTo(etcd);
        assertThat(commands.builds()).isZero();
    }

    @Test
    void buildsItsOwnWhereTheOneOnThePathHasAnotherVersion() throws IOException {
        install("etcd", "etcd Version: 3.5.1");
        install("kube-apiserver", "Kubernetes v1.36.3-rc.1");

        toolchain().ensure(Set.of(Tool.ETCD, Tool.KUBE_APISERVER));

        assertThat(commands.builds()).isEqualTo(2);
    }

    @Test
    void takesAKubectlWithinOneMinor() throws IOException {
        Path kubectl = install("kubectl", "Client Version: v1.37.1+k3s1");
        assertThat(toolchain().path(Tool.KUBECTL)).isEqualTo(kubectl);

        install("kubectl", "Client Version: v1.38.0");
        assertThat(toolchain().path(Tool.KUBECTL)).isNotEqualTo(kubectl);
    }

    @Test
    void takesTheJavaHostThatLiesBesideAFittingPulumi() throws IOException {
        Path pulumi = install("pulumi", "v3.251.0");
        Path host = install("pulumi-language-java", "");

        assertThat(toolchain().path(Tool.PULUMI)).isEqualTo(pulumi);
        assertThat(toolchain().path(Tool.PULUMI_LANGUAGE_JAVA)).isEqualTo(host);
    }

    @Test
    void buildsTheJavaHostWhereItIsMissingBesidePulumi() throws IOException {
        install("pulumi", "v3.251.0");

        toolchain().ensure(Set.of(Tool.PULUMI, Tool.PULUMI_LANGUAGE_JAVA));

        assertThat(commands.builds()).isEqualTo(1);
    }

    @Test
    void neverTakesAnIstiodFromThePath() throws IOException {
        install("pilot-discovery", "1.31.0");

        toolchain().ensure(Set.of(Tool.ISTIOD));

        assertThat(commands.builds()).isEqualTo(1);
    }

    @Test
    void copiesIstiosChartsOnce() throws IOException {
        commands.moduleFolder = folder.resolve("istio");
        Path chart = folder.resolve("istio/manifests/charts/base/Chart.yaml");
        Files.createDirectories(chart.getParent());
        Files.writeString(chart, "name: base");

        Path charts = toolchain().istioCharts();
        commands.answers.put("go env", new Commands.Result(127, "", ""));

        assertThat(charts.resolve("base/Chart.yaml")).hasContent("name: base");
        assertThat(toolchain().istioCharts()).isEqualTo(charts).startsWith(folder.resolve("cache"));
    }

    @Test
    void saysWhatIsBuiltAndHowLongItTakes() {
        toolchain().ensure(Set.of(Tool.KUBE_APISERVER));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("build kube-apiserver 1.36.3, about ")
                .contains("build kube-apiserver 1.36.3: done in ");
    }

    private Path install(String program, String version) throws IOException {
        Path file = installed.resolve(program);
        Files.writeString(file, program);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        commands.answers.put(file.toString(), new Commands.Result(0, version, ""));
        return file;
    }

    private Toolchain toolchain() {
        return toolchain(Map.of());
    }

    private Toolchain toolchain(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PATH", installed.toString());
        var platform = new Platform("linux", "amd64", folder.resolve("cache"));
        var progress = new PlainProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Toolchain(progress, commands, all, platform);
    }
}
