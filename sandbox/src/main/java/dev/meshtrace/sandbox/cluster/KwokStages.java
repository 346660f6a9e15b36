package dev.meshtrace.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts together what KWOK plays: its own stages for nodes, Pods and volumes, and ours. */
final class KwokStages {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String POD_READY = "pod/fast/pod-ready.yaml";
    private static final List<String> UNCHANGED = List.of(
            "node/fast/node-initialize.yaml",
            "node/heartbeat-with-lease/node-heartbeat-with-lease.yaml",
            "pod/fast/pod-complete.yaml",
            "pod/fast/pod-delete.yaml",
            "volume/fast/pvc-provision.yaml",
            "volume/fast/pv-bind.yaml",
            "volume/fast/pv-delete.yaml",
            "volume/fast/pvc-delete.yaml");

    private final Path kwokStages;

    KwokStages(Path kwokStages) {
        this.kwokStages = kwokStages;
    }

    void write(Path file) {
        var stages = new ArrayList<JsonNode>();
        try {
            for (var stage : UNCHANGED) {
                stages.add(read(stage));
            }
            stages.add(playedPodReady());
            stages.add(processPodReady());
            stages.add(serviceLoadBalancer());
            var text = new StringBuilder();
            for (var stage : stages) {
                text.append(YAML.writeValueAsString(stage));
            }
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode playedPodReady() throws IOException {
        var stage = read(POD_READY);
        conditions(stage).addObject().putObject("cel").put("expression", "!" + KnownImages.celExpression());
        return stage;
    }

    private JsonNode processPodReady() throws IOException {
        var stage = read(POD_READY);
        ((ObjectNode) stage.get("metadata")).put("name", "pod-ready-with-process");
        conditions(stage).addObject().putObject("cel").put("expression", KnownImages.celExpression());
        conditions(stage)
                .addObject()
                .put("key", ".status.conditions.[] | select( .type == \"" + PodReadiness.CONDITION + "\" ) | .status")
                .put("operator", "In")
                .putArray("values")
                .add("True");
        return stage;
    }

    private static JsonNode serviceLoadBalancer() throws IOException {
        try (var own = KwokStages.class.getResourceAsStream("service-load-balancer.yaml")) {
            return YAML.readTree(own);
        }
    }

    private static ArrayNode conditions(JsonNode stage) {
        return (ArrayNode) stage.at("/spec/selector/matchExpressions");
    }

    private JsonNode read(String stage) throws IOException {
        return YAML.readTree(kwokStages.resolve(stage).toFile());
    }
}
