package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of the prod stack on the sandbox. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ProdSandboxIT {
    @TempDir
    static Path folder;

    private TestClone clone;

    @BeforeAll
    void makeClone() throws Exception {
        clone = TestClone.in(folder.resolve("clone"));
    }

    @AfterAll
    void leaveNothing() throws Exception {
        assertThat(clone.meshtrace("sandbox", "down", "prod", "--purge").exitCode())
                .isZero();
    }

    @Test
    @Order(1)
    void bringsUpEveryObjectThatIsDeclared() throws Exception {
        CommandRun up = clone.meshtrace("sandbox", "up", "prod");

        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        StackObjects declared =
                StackObjects.of(shell("pulumi", "stack", "export").out());
        assertThat(shell("kubectl", "get", "-f", declared.file().toString(), "-o", "name")
                        .out()
                        .lines())
                .hasSize(declared.count());
    }

    @Test
    @Order(2)
    void itsDeploymentsAreAvailable() throws Exception {
        CommandRun wait =
                shell("kubectl", "wait", "--for=condition=Available", "deployments", "--all", "-A", "--timeout=60s");

        assertThat(wait.exitCode()).as(wait.err()).isZero();
    }

    @Test
    @Order(3)
    void aSecondUpChangesNothing() throws Exception {
        assertThat(clone.meshtrace("sandbox", "up", "prod").out()).contains("Stack prod is up, nothing changed: ");
    }

    @Test
    @Order(4)
    void aMeshAtRestHasNoDrift() throws Exception {
        CommandRun refresh = shell("pulumi", "refresh", "--preview-only", "--non-interactive", "--expect-no-changes");

        assertThat(refresh.exitCode()).as(refresh.out() + refresh.err()).isZero();
    }

    @Test
    @Order(5)
    void aRateThatProdDoesNotAllowStopsThePreview() throws Exception {
        clone.replaceInConfig("prod", "sampling: 5\n", "sampling: 50\n");

        CommandRun preview = shell("pulumi", "preview", "--non-interactive");

        clone.replaceInConfig("prod", "sampling: 50\n", "sampling: 5\n");
        assertThat(preview.exitCode()).isNotZero();
        assertThat(preview.out()).contains("sampling must be 1 to 5 in prod, got 50");
    }

    @Test
    @Order(6)
    void destroyLeavesOnlyIstiosDefinitionsAndUpSucceedsOnThem() throws Exception {
        CommandRun destroy = shell("pulumi", "destroy", "--yes", "--skip-preview", "--non-interactive");
        assertThat(destroy.exitCode()).as(destroy.out() + destroy.err()).isZero();
        assertThat(shell("kubectl", "get", "crds", "-o", "name").out().lines())
                .hasSize(15)
                .allMatch(name -> name.endsWith(".istio.io"));
        assertThat(shell("kubectl", "get", "namespaces", "-o", "name").out().lines())
                .hasSize(4);

        CommandRun up = clone.meshtrace("sandbox", "up", "prod");

        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
    }

    private CommandRun shell(String... command) throws IOException, InterruptedException {
        return clone.inShell("prod", command);
    }
}
