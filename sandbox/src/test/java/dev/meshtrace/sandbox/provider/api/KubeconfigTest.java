package dev.meshtrace.sandbox.provider.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
    private static final String TWO_CONTEXTS = """
            current-context: one
            contexts:
            - {name: one, context: {cluster: a, user: u}}
            - {name: two, context: {cluster: b, user: u, namespace: team}}
            clusters:
            - {name: a, cluster: {server: "https://127.0.0.1:1", certificate-authority-data: QQ==}}
            - {name: b, cluster: {server: "https://127.0.0.1:2", certificate-authority: ca.crt}}
            users:
            - {name: u, user: {token: t}}
            """;

    @TempDir
    Path folder;

    @Test
    void aPathAndItsContentAreTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("config"), TWO_CONTEXTS);

        assertThat(Kubeconfig.of(file.toString()).content())
                .contains(folder.resolve("ca.crt").toString());
        assertThat(Kubeconfig.of(TWO_CONTEXTS).namespace()).isEqualTo("default");
    }

    @Test
    void aContextBringsItsNamespace() {
        assertThat(Kubeconfig.of(TWO_CONTEXTS).withContext("two").namespace()).isEqualTo("team");
    }

    @Test
    void anUnknownContextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kubeconfig.of(TWO_CONTEXTS).withContext("three"))
                .withMessage("context must be one of [one, two], got three");
    }

    @Test
    void aClusterIsTheSameAtAnotherPortWithTheSameAuthority() {
        Kubeconfig cluster = Kubeconfig.of(TWO_CONTEXTS);

        assertThat(cluster.sameCluster(Kubeconfig.of(TWO_CONTEXTS.replace(":1\"", ":9\""))))
                .isTrue();
        assertThat(cluster.sameCluster(cluster.withContext("two"))).isFalse();
    }
}
