package dev.meshtrace.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshtrace.model.MeshSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackFileTest {
    private static final StackConfig CONFIG = StackConfig.with(name -> null);
    private static final Path STACKS = Path.of("../stacks");

    @TempDir
    Path folder;

    @Test
    void tellsTheLineOfEachFaultInTheOrderOfTheFile() {
        Path file = write("""
                encryptionsalt: v1:abc
                config:
                  aws:region: eu-central-1
                  meshtrace:environment: prod
                  meshtrace:mehs: {}
                  meshtrace:mesh:
                    tracing:
                      samplng: 1
                    namespaces:
                      payments:
                        sampling: 100
                      orders: {sampling: 5}
                      payments:
                        sampling: 5
                    ingress:
                      hosts:
                        - host: a.example
                          routes: []
                """);

        assertThatThrownBy(() -> CONFIG.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        FILE:5: meshtrace:mehs must be meshtrace:environment or meshtrace:mesh, got "meshtrace:mehs" \
                        (did you mean meshtrace:mesh?)
                        FILE:8: meshtrace:mesh.tracing.samplng must be one of the keys sampling, backend, tags, got \
                        "samplng" (did you mean sampling?)
                        FILE:11: meshtrace:mesh.namespaces.payments.sampling must be 1 to 5 in prod, got 100
                        FILE:13: meshtrace:mesh.namespaces.payments must be written once, got a second one (the first \
                        is in line 10)
                        FILE:15: meshtrace:mesh.ingress.tls must be an object with the key secret in prod, got nothing
                        FILE:18: meshtrace:mesh.ingress.hosts[0].routes must be a list with at least one item, got []\
                        """.replace("FILE", file.toString()));
    }

    @Test
    void findsKeysOfTheStackThatAreWrittenTwice() {
        Path file = write("""
                config:
                  meshtrace:environment: dev
                  meshtrace:environment: dev
                  meshtrace:mesh: {tracing: {sampling: 1}, namespaces: {a: {}}}
                """);

        assertThatThrownBy(() -> CONFIG.read(file))
                .hasMessage(file + ":3: meshtrace:environment must be written once, got a second one (the first is in"
                        + " line 2)");
    }

    @Test
    void tellsTheLineOfWhatIsNoYaml() {
        Path file = write("config:\n  a: b: c\n");

        assertThatThrownBy(() -> CONFIG.read(file))
                .hasMessage(file + ":2: the stack's config must be YAML, got mapping values are not allowed here");
    }

    @Test
    void tellsOfAFileThatIsNotThere() {
        Path file = folder.resolve("Pulumi.staging.yaml");

        assertThatThrownBy(() -> CONFIG.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage(file + ": the stack's config must be a file that can be read, got NoSuchFileException");
    }

    @Test
    void tellsOfAFileWithoutOurConfig() {
        Path file = write("config: {}\n");

        assertThatThrownBy(() -> CONFIG.read(file)).hasMessage("""
                        FILE: meshtrace:environment must be dev or prod, got nothing
                        FILE: meshtrace:mesh must be an object with the keys istio, tracing, namespaces, ingress, \
                        egress, kiali, prometheus, mutualTls, got nothing""".replace("FILE", file.toString()));
    }

    @Test
    void followsAnchorsAndMergeKeysAsPulumiDoes() {
        String plain = """
                tracing: {sampling: 1}
                namespaces:
                  orders: {sampling: 5, labels: {team: shop}}
                  payments: {sampling: 4, labels: {team: shop}}
                """;
        String anchored = """
                tracing: {sampling: 1}
                namespaces:
                  orders: &shop {sampling: 5, labels: &team {team: shop}}
                  payments:
                    <<: *shop
                    sampling: 4
                    labels: *team
                """;

        assertThat(CONFIG.read(Written.file(folder, "dev", anchored))).isEqualTo(Written.read("dev", plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void meansTheSameAsWhatPulumiHandsOver(String stack) throws IOException {
        Path file = STACKS.resolve("Pulumi." + stack + ".yaml");
        String mesh = Written.node(Files.readString(file))
                .get("config")
                .get("meshtrace:mesh")
                .toString();

        MeshSpec fromPulumi = CONFIG.read(Optional.of(stack), Optional.of(mesh));

        assertThat(CONFIG.read(file)).isEqualTo(fromPulumi);
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("Pulumi.test.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
