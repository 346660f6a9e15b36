package dev.meshtrace.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meshtrace.sandbox.provider.TestCluster.Running;
import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.api.Kubeconfig;
import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.toolchain.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real engine, attached to the provider, runs a program through its whole life. */
@ExtendWith(TestCluster.class)
class EngineIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final Running running;

    @TempDir
    Path folder;

    EngineIT(Running running) {
        this.running = running;
    }

    @Test
    void aProgramLivesThroughPreviewUpChangeRefreshDestroyAndUpAgain() throws Exception {
        running.toolchain().ensure(EnumSet.of(Tool.PULUMI, Tool.PULUMI_LANGUAGE_JAVA));
        project();
        pulumi("stack", "init", "dev");

        assertThat(summary("preview")).isEqualTo(Map.of("create", 6));
        pulumi("up", "--yes", "--skip-preview");
        assertThat(summary("preview")).isEqualTo(Map.of("same", 6));
        assertThat(pulumi("stack", "export")).doesNotContain("geheim").doesNotContain("Z2VoZWlt");

        pulumi("config", "set", "replicas", "2");
        assertThat(updates("preview")).containsExactly("web: spec.replicas");
        pulumi("up", "--yes", "--skip-preview");

        assertThat(updates("refresh", "--preview-only")).isEmpty();
        scale(3);
        assertThat(updates("refresh", "--preview-only")).containsExactly("web: spec.replicas");

        pulumi("destroy", "--yes", "--skip-preview");
        pulumi("up", "--yes", "--skip-preview");
        pulumi("destroy", "--yes", "--skip-preview");
        assertThat(deployments()).isEmpty();
    }

    private void scale(int replicas) {
        try (ApiServer server = server()) {
            for (Object deployment : ours(server)) {
                server.merge(
                        "/apis/apps/v1/namespaces/%s/deployments/%s"
                                .formatted(
                                        Trees.text(deployment, "metadata", "namespace"),
                                        Trees.text(deployment, "metadata", "name")),
                        Map.of("spec", Map.of("replicas", replicas)),
                        new ApiServer.Write("somebody", false, false));
            }
        }
    }

    private List<Object> deployments() {
        try (ApiServer server = server()) {
            return ours(server);
        }
    }

    private static List<Object> ours(ApiServer server) {
        return Trees.list(server.get("/apis/apps/v1/deployments"), "items").stream()
                .filter(item -> Trees.text(item, "metadata", "namespace").startsWith("engine-"))
                .toList();
    }

    private ApiServer server() {
        return ApiServer.of(Kubeconfig.of(running.cluster().kubeconfig().toString()));
    }

    private Map<String, Integer> summary(String... command) throws Exception {
        JsonNode summary = json(command).get("changeSummary");
        return summary.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asInt()));
    }

    private List<String> updates(String... command) throws Exception {
        List<String> updates = new ArrayList<>();
        for (JsonNode step : json(command).get("steps")) {
            String name = step.get("urn").asText().replaceAll(".*::", "");
            JsonNode diff = step.path("detailedDiff");
            StreamSupport.stream(((Iterable<String>) diff::fieldNames).spliterator(), false)
                    .forEach(path -> updates.add(name + ": " + path));
        }
        return updates;
    }

    private JsonNode json(String... command) throws Exception {
        List<String> withJson = new ArrayList<>(Arrays.asList(command));
        withJson.add("--json");
        return JSON.readTree(pulumi(withJson.toArray(String[]::new)));
    }

    private String pulumi(String... arguments) throws IOException, InterruptedException {
        Path pulumi = running.toolchain().path(Tool.PULUMI);
        Path host = running.toolchain().path(Tool.PULUMI_LANGUAGE_JAVA);
        List<String> command = new ArrayList<>(List.of(pulumi.toString()));
        command.addAll(Arrays.asList(arguments));
        command.add("--non-interactive");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().remove("KUBECONFIG");
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        host.getParent() + ":" + System.getProperty("java.home") + "/bin:" + System.getenv("PATH"),
                        "PULUMI_HOME",
                        folder.resolve("home").toString(),
                        "PULUMI_BACKEND_URL",
                        folder.toUri().toString(),
                        "PULUMI_CONFIG_PASSPHRASE",
                        "test",
                        "PULUMI_SKIP_UPDATE_CHECK",
                        "true",
                        "PULUMI_DEBUG_PROVIDERS",
                        "kubernetes:" + running.provider().port()));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("pulumi %s%n%s%n%s", List.of(arguments), output, Files.readString(errors))
                .isZero();
        return output;
    }

    private void project() throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), """
                name: engine
                runtime:
                  name: java
                  options:
                    binary: program.jar
                """);
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, EngineProgram.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (var jar = Files.newOutputStream(folder.resolve("program.jar"))) {
            new JarOutputStream(jar, manifest).close();
        }
    }
}
