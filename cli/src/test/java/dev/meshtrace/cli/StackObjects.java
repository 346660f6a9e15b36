package dev.meshtrace.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Kubernetes objects that a stack's state names. */
record StackObjects(int count, Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads what {@code pulumi stack export} printed into a list that {@code kubectl get -f} takes. */
    static StackObjects of(String export) throws IOException {
        ObjectNode list = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "List");
        ArrayNode items = list.putArray("items");
        for (JsonNode resource : JSON.readTree(export).path("deployment").path("resources")) {
            JsonNode outputs = resource.path("outputs");
            if (resource.path("custom").asBoolean() && outputs.has("kind") && outputs.has("apiVersion")) {
                ObjectNode object = items.addObject();
                object.set("apiVersion", outputs.get("apiVersion"));
                object.set("kind", outputs.get("kind"));
                ObjectNode metadata = object.putObject("metadata");
                metadata.set("name", outputs.path("metadata").get("name"));
                if (outputs.path("metadata").has("namespace")) {
                    metadata.set("namespace", outputs.path("metadata").get("namespace"));
                }
            }
        }
        Path file = Files.createTempFile("objects", ".json");
        JSON.writeValue(file.toFile(), list);
        return new StackObjects(items.size(), file);
    }
}
