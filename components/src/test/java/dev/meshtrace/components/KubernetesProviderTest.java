package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.model.Versions;
import org.junit.jupiter.api.Test;

class KubernetesProviderTest {
    private static final String PROVIDER = "pulumi:providers:kubernetes";

    @Test
    void isOfTheVersionThatTheLibraryIsTestedWithAndRefusesWhatExists() {
        DeclaredResource provider = Declared.by(program -> new KubernetesProvider(
                        "cluster", KubernetesProviderArgs.builder().build()))
                .only(PROVIDER);
        assertThat(provider.options().getVersion()).contains(Versions.KUBERNETES_PROVIDER);
        assertThat(provider.inputs()).containsEntry("upsertExistingObjects", "false");
    }

    @Test
    void takesOverWhatExistsWhereItIsTold() {
        DeclaredResource provider = Declared.by(program -> new KubernetesProvider(
                        "crds",
                        KubernetesProviderArgs.builder()
                                .takeOverExistingObjects(true)
                                .context("sandbox")
                                .kubeconfig("/home/me/.kube/config")
                                .build()))
                .only(PROVIDER);
        assertThat(provider.inputs())
                .containsEntry("upsertExistingObjects", "true")
                .containsEntry("context", "sandbox")
                .containsEntry("kubeconfig", "/home/me/.kube/config");
    }
}
