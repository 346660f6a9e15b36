package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.toolchain.Tool;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PilotImageTest {
    private static final Path KUBECONFIG = Path.of("/data/kubeconfig");

    @ParameterizedTest
    @CsvSource({
        "registry.istio.io/release/pilot:1.30.3, true",
        "registry.istio.io/release/pilot:1.30.3-distroless, true",
        "localhost:5000/pilot@sha256:0123, true",
        "pilot:latest, true",
        "example.com/pilot, true",
        "example.com/autopilot:1, false",
        "example.com/pilot/app:1, false",
        "docker.io/istio/proxyv2:1.30.3, false",
    })
    void isKnownByTheLastPartOfItsName(String image, boolean known) {
        assertThat(KnownImages.find(pod(container(image))).isPresent()).isEqualTo(known);
    }

    @Test
    void allAddressesAreOnLoopbackAndTheKubeconfigIsOurs() {
        var container = container("istio/pilot:1");

        var program = new PilotImage().program(pod(container), container, KUBECONFIG, port -> port + 20000);

        assertThat(program.arguments())
                .contains(
                        "--httpAddr=127.0.0.1:28080",
                        "--grpcAddr=127.0.0.1:35010",
                        "--secureGRPCAddr=127.0.0.1:35012",
                        "--httpsAddr=127.0.0.1:35017",
                        "--monitoringAddr=127.0.0.1:35014",
                        "--kubeconfig=/data/kubeconfig")
                .startsWith("discovery", "--domain", "cluster.local");
        assertThat(program.ports()).containsEntry(15017, 35017).hasSize(5);
        assertThat(program.ready()).hasToString("http://127.0.0.1:28080/ready");
    }

    @Test
    void ourAddressesComeAfterThoseOfThePodSoThatTheyCount() {
        var container = container("istio/pilot:1");
        container.getArgs().add("--monitoringAddr=:15014");

        var program = new PilotImage().program(pod(container), container, KUBECONFIG, port -> port);

        assertThat(program.arguments())
                .containsSubsequence("--monitoringAddr=:15014", "--monitoringAddr=127.0.0.1:15014");
    }

    @Test
    void thePodsEnvironmentIsCarriedOver() {
        var container = container("istio/pilot:1");

        var program = new PilotImage().program(pod(container), container, KUBECONFIG, port -> port);

        assertThat(program.environment())
                .containsEntry("PILOT_TRACE_SAMPLING", "100")
                .containsEntry("REVISION", "canary")
                .containsEntry("POD_NAME", "istiod-1")
                .containsEntry("POD_NAMESPACE", "istio-system")
                .containsEntry("CLUSTER_ID", "Kubernetes")
                .containsEntry("PILOT_ENABLE_ALPN_FILTER", "false")
                .doesNotContainKeys("KUBECONFIG", "GOMAXPROCS");
    }

    @Test
    void runsIstiod() {
        assertThat(new PilotImage().tool()).isEqualTo(Tool.ISTIOD);
    }

    private static Container container(String image) {
        return new ContainerBuilder()
                .withName("discovery")
                .withImage(image)
                .withArgs("discovery", "--domain", "cluster.local")
                .addNewEnv()
                .withName("PILOT_TRACE_SAMPLING")
                .withValue("100")
                .endEnv()
                .addNewEnv()
                .withName("REVISION")
                .withValue("canary")
                .endEnv()
                .addNewEnv()
                .withName("KUBECONFIG")
                .withValue("/var/run/secrets/remote/config")
                .endEnv()
                .addNewEnv()
                .withName("POD_NAME")
                .withNewValueFrom()
                .withNewFieldRef(null, "metadata.name")
                .endValueFrom()
                .endEnv()
                .addNewEnv()
                .withName("POD_NAMESPACE")
                .withNewValueFrom()
                .withNewFieldRef(null, "metadata.namespace")
                .endValueFrom()
                .endEnv()
                .addNewEnv()
                .withName("GOMAXPROCS")
                .withNewValueFrom()
                .withNewResourceFieldRef()
                .withResource("limits.cpu")
                .endResourceFieldRef()
                .endValueFrom()
                .endEnv()
                .build();
    }

    private static Pod pod(Container container) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("istiod-1")
                .withNamespace("istio-system")
                .endMetadata()
                .withNewSpec()
                .withContainers(container)
                .endSpec()
                .build();
    }
}
