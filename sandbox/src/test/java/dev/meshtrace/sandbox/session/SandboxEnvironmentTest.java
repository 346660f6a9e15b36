package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxEnvironmentTest {
    private static final SandboxFolder FOLDER = new SandboxFolder(Path.of("/it's here"));
    private static final SandboxEnvironment EMBEDDED =
            SandboxEnvironment.of(FOLDER, Path.of("/it's here/kubeconfig"), Path.of("/charts"), 4711);

    @Test
    void printsLinesForAShell() {
        assertThat(EMBEDDED.toShell()).isEqualTo("""
                        export KUBECONFIG='/it'\\''s here/kubeconfig'
                        export PULUMI_HOME='/it'\\''s here/pulumi-home'
                        export PULUMI_BACKEND_URL='file:///it'\\''s here/pulumi-state'
                        export PULUMI_CONFIG_PASSPHRASE_FILE='/it'\\''s here/passphrase'
                        unset PULUMI_CONFIG_PASSPHRASE
                        unset PULUMI_STACK
                        export PULUMI_SKIP_UPDATE_CHECK='true'
                        export PULUMI_DEBUG_PROVIDERS='kubernetes:4711'
                        export MESHTRACE_ISTIO_CHARTS='/charts'
                        export PATH='/it'\\''s here/bin'":$PATH"
                        """);
    }

    @Test
    void aShellReadsBackWhatWasMeant() throws IOException {
        ProcessBuilder shell = new ProcessBuilder(
                "sh", "-c", "eval \"$LINES\"; printf '%s|%s|%s' \"$KUBECONFIG\" \"${PULUMI_STACK-none}\" \"$PATH\"");
        shell.environment()
                .putAll(Map.of("LINES", EMBEDDED.toShell(), "PULUMI_STACK", "other", "PATH", "/usr/bin:/bin"));

        String read =
                new String(shell.start().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(read).isEqualTo("/it's here/kubeconfig|none|/it's here/bin:/usr/bin:/bin");
    }

    @Test
    void theOfficialProviderIsStartedByTheEngineItself() {
        SandboxEnvironment official = SandboxEnvironment.of(FOLDER, Path.of("/k"), Path.of("/charts"), null);

        assertThat(official.toShell()).contains("unset PULUMI_DEBUG_PROVIDERS\n");
        assertThat(official.variables()).doesNotContainKey("PULUMI_DEBUG_PROVIDERS");
    }

    @Test
    void aProcessGetsTheProgramsInFrontOfItsOwnPath() {
        assertThat(EMBEDDED.forProcess("/usr/bin"))
                .containsEntry("PATH", "/it's here/bin:/usr/bin")
                .containsEntry("PULUMI_CONFIG_PASSPHRASE", null);
    }
}
