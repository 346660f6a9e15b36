package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of the dev stack on the sandbox, through the command line, the engine, the API server and istiod. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DevSandboxIT {
    private static final String ORDERS = "      orders:\n        sampling: 100\n";

    @TempDir
    static Path folder;

    private TestClone clone;

    @BeforeAll
    void makeClone() throws Exception {
        clone = TestClone.in(folder.resolve("a clone"));
    }

    @AfterAll
    void leaveNothing() throws Exception {
        assertThat(clone.meshtrace("sandbox", "down", "dev", "--purge").exitCode())
                .isZero();
    }

    @Test
    @Order(1)
    void bringsUpEveryObjectThatIsDeclared() throws Exception {
        CommandRun up = clone.meshtrace("sandbox", "up", "dev");

        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(up.out()).contains("Stack dev is up: ").contains("create");
        StackObjects declared =
                StackObjects.of(shell("pulumi", "stack", "export").out());
        assertThat(declared.count()).isGreaterThan(70);
        assertThat(shell("kubectl", "get", "-f", declared.file().toString(), "-o", "name")
                        .out()
                        .lines())
                .hasSize(declared.count());
    }

    @Test
    @Order(2)
    void itsDeploymentsAreAvailable() throws Exception {
        CommandRun wait = shell(
                "kubectl",
                "wait",
                "--for=condition=Available",
                "deployments",
                "--all",
                "-n",
                "istio-system",
                "--timeout=60s");

        assertThat(wait.exitCode()).as(wait.err()).isZero();
        assertThat(wait.out())
                .contains("istiod", "istio-ingressgateway", "istio-egressgateway", "jaeger", "kiali", "prometheus");
    }

    @Test
    @Order(3)
    void aSecondUpChangesNothing() throws Exception {
        CommandRun up = clone.meshtrace("sandbox", "up", "dev");

        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(up.out()).contains("Stack dev is up, nothing changed: ").contains("Control plane ran already");
    }

    @Test
    @Order(4)
    void theConfigInTheCloneIsNotWritten() throws Exception {
        assertThat(shell("pulumi", "preview", "--non-interactive").exitCode()).isZero();

        assertThat(clone.root().resolve("stacks/Pulumi.dev.yaml"))
                .hasSameTextualContentAs(ScriptRun.CLONE.resolve("stacks/Pulumi.dev.yaml"));
    }

    @Test
    @Order(5)
    void aMeshAtRestHasNoDrift() throws Exception {
        CommandRun refresh = shell("pulumi", "refresh", "--preview-only", "--non-interactive", "--expect-no-changes");

        assertThat(refresh.exitCode()).as(refresh.out() + refresh.err()).isZero();
    }

    @Test
    @Order(6)
    void aPodInAnInjectedNamespaceGetsItsProxyFromIstiod() throws Exception {
        CommandRun pod = shell(
                "kubectl",
                "-n",
                "bookinfo",
                "run",
                "probe",
                "--image=probe",
                "--dry-run=server",
                "-o",
                "jsonpath={.spec.initContainers[*].name} {.spec.containers[*].name}");

        assertThat(pod.exitCode()).as(pod.err()).isZero();
        assertThat(pod.out()).contains("probe", "istio-proxy");
    }

    @Test
    @Order(7)
    void anotherRateIsExactlyOneUpdate() throws Exception {
        clone.replaceInConfig("dev", ORDERS, ORDERS.replace("100", "50"));

        JsonNode preview = json(shell("pulumi", "preview", "--json"));

        clone.replaceInConfig("dev", ORDERS.replace("100", "50"), ORDERS);
        assertThat(preview.path("changeSummary").path("update").asInt()).isEqualTo(1);
        assertThat(preview.path("changeSummary").properties())
                .extracting(change -> change.getKey())
                .containsExactlyInAnyOrder("same", "update");
        JsonNode update = step(preview, "update").orElseThrow();
        assertThat(update.path("urn").asText()).contains("telemetry.istio.io").contains("orders");
    }

    @Test
    @Order(8)
    void anEditBehindPulumisBackIsFoundByRefresh() throws Exception {
        editRateOfOrders(7);

        CommandRun refresh = shell("pulumi", "refresh", "--preview-only", "--non-interactive", "--diff");

        assertThat(refresh.out()).contains("randomSamplingPercentage: 100 => 7").contains("1 to update");
    }

    @Test
    @Order(9)
    void theEditTakenBackIsNoDrift() throws Exception {
        editRateOfOrders(100);

        CommandRun refresh = shell("pulumi", "refresh", "--preview-only", "--non-interactive", "--expect-no-changes");

        assertThat(refresh.exitCode()).as(refresh.out() + refresh.err()).isZero();
    }

    @Test
    @Order(10)
    void aKilledSandboxIsCleanedUpByTheNextUp() throws Exception {
        JsonNode before = clone.status("dev");
        long daemon = before.path("daemonPid").asLong();
        ProcessHandle killed = ProcessHandle.of(daemon).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        assertThat(clone.status("dev").path("state").asText()).isEqualTo("killed");

        CommandRun up = clone.meshtrace("sandbox", "up", "dev");

        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(up.err()).contains("was killed: cleaning up and starting it again on its data");
        assertThat(up.out()).contains("nothing changed");
        assertThat(pids(before)).doesNotContainAnyElementsOf(pids(clone.status("dev")));
        assertThat(pids(before))
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    }

    @Test
    @Order(11)
    void destroyLeavesOnlyIstiosDefinitions() throws Exception {
        CommandRun destroy = shell("pulumi", "destroy", "--yes", "--skip-preview", "--non-interactive");

        assertThat(destroy.exitCode()).as(destroy.out() + destroy.err()).isZero();
        assertThat(shell("kubectl", "get", "crds", "-o", "name").out().lines())
                .hasSize(15)
                .allMatch(name -> name.endsWith(".istio.io"));
        assertThat(shell("kubectl", "get", "namespaces", "-o", "name").out().lines())
                .containsExactlyInAnyOrder(
                        "namespace/default",
                        "namespace/kube-node-lease",
                        "namespace/kube-public",
                        "namespace/kube-system");
        String clusterWide = shell(
                        "kubectl",
                        "get",
                        "clusterroles,clusterrolebindings,validatingwebhookconfigurations,mutatingwebhookconfigurations",
                        "-o",
                        "name")
                .out();
        assertThat(clusterWide).doesNotContain("istio", "jaeger", "kiali", "prometheus");
    }

    @Test
    @Order(12)
    void upAgainSucceedsOnWhatDestroyLeft() throws Exception {
        CommandRun up = clone.meshtrace("sandbox", "up", "dev");

        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(up.out()).contains("create");
    }

    @Test
    @Order(13)
    void downEndsEveryProcessAndFreesThePorts() throws Exception {
        JsonNode before = clone.status("dev");
        URI apiServer = URI.create(shell("kubectl", "config", "view", "-o", "jsonpath={.clusters[0].cluster.server}")
                .out());

        assertThat(clone.meshtrace("sandbox", "down", "dev").out())
                .isEqualTo("sandbox dev is down, its data are kept\n");

        assertThat(pids(before))
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
        assertThat(connects(apiServer.getPort())).isFalse();
        assertThat(clone.meshtrace("sandbox", "status", "dev")).isEqualTo(new CommandRun(1, "dev: down\n", ""));
    }

    private void editRateOfOrders(int percentage) throws IOException, InterruptedException {
        String name = shell("kubectl", "-n", "orders", "get", "telemetries", "-o", "name")
                .out()
                .strip();
        String change = "[{\"op\":\"replace\",\"path\":\"/spec/tracing/0/randomSamplingPercentage\",\"value\":%d}]"
                .formatted(percentage);
        CommandRun patch = shell("kubectl", "-n", "orders", "patch", name, "--type=json", "--patch=" + change);
        assertThat(patch.exitCode()).as(patch.err()).isZero();
    }

    private CommandRun shell(String... command) throws IOException, InterruptedException {
        return clone.inShell("dev", command);
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private static Optional<JsonNode> step(JsonNode preview, String operation) {
        return StreamSupport.stream(preview.path("steps").spliterator(), false)
                .filter(step -> step.path("op").asText().equals(operation))
                .findFirst();
    }

    private static List<Long> pids(JsonNode status) {
        return StreamSupport.stream(status.path("processes").spliterator(), false)
                .map(process -> process.path("pid").asLong())
                .toList();
    }

    private static boolean connects(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }
}
