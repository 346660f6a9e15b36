package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialPluginTest {
    @TempDir
    Path folder;

    @Test
    void aPluginThatCannotBeInstalledGivesWayToTheEmbeddedProvider() throws IOException {
        OfficialPlugin plugin = plugin("""
                echo 'warning: Error downloading plugin: Get "x": dial tcp: lookup x: no such host'
                echo 'error: [resource plugin kubernetes-9.9.9] downloading from : failed all 5 attempts'
                exit 255
                """);

        assertThat(plugin.choose(ProviderMode.AUTO, Map.of()).line())
                .isEqualTo(
                        "Kubernetes provider: embedded (the official plugin 9.9.9 cannot be installed: no such host)");
        assertThatThrownBy(() -> plugin.choose(ProviderMode.OFFICIAL, Map.of()))
                .hasMessage("the official Kubernetes plugin 9.9.9 is not installed and cannot be: no such host; "
                        + "use '--provider embedded'");
    }

    @Test
    void aPluginThatCanBeInstalledIsUsed() throws IOException {
        OfficialPlugin plugin = plugin("echo \"$@\"");

        assertThat(plugin.choose(ProviderMode.AUTO, Map.of()).line())
                .isEqualTo("Kubernetes provider: official (version 9.9.9 was installed)");
        assertThat(folder.resolve("sandbox/plugin-install.log"))
                .hasContent("plugin install resource kubernetes 9.9.9 --non-interactive");
    }

    @Test
    void aPluginOfTheUserIsTakenOver() throws IOException {
        Path program = folder.resolve("user/plugins/resource-kubernetes-v9.9.9/pulumi-resource-kubernetes");
        Files.createDirectories(program.getParent());
        writeProgram(program, "exit 1");
        OfficialPlugin plugin = plugin("exit 1");

        ProviderChoice choice = plugin.choose(ProviderMode.AUTO, Map.of());

        assertThat(choice.embedded()).isFalse();
        assertThat(folder.resolve("sandbox/plugins/resource-kubernetes-v9.9.9/pulumi-resource-kubernetes"))
                .isExecutable();
        assertThat(plugin.choose(ProviderMode.AUTO, Map.of()).line())
                .isEqualTo("Kubernetes provider: official (version 9.9.9 is installed)");
    }

    @Test
    void theEmbeddedProviderIsUsedWhereItIsAskedFor() throws IOException {
        assertThat(plugin("exit 0").choose(ProviderMode.EMBEDDED, Map.of()).line())
                .isEqualTo("Kubernetes provider: embedded (asked for)");
    }

    private OfficialPlugin plugin(String pulumi) throws IOException {
        Path program = folder.resolve("pulumi");
        writeProgram(program, pulumi);
        return new OfficialPlugin("9.9.9", program, folder.resolve("sandbox"), folder.resolve("user"));
    }

    private static void writeProgram(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
