package dev.meshtrace.sandbox.pulumi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many resources an update created, changed, left alone: the summary of the engine's event log.
 *
 * @param byOperation the engine's names of the operations, {@code same}, {@code create}, {@code update} …
 */
public record ResourceChanges(Map<String, Integer> byOperation) {
    private static final JsonMapper JSON = new JsonMapper();

    public ResourceChanges {
        byOperation = Map.copyOf(byOperation);
    }

    /** Reads the file that {@code --event-log} names; no summary in it counts as no resources. */
    public static ResourceChanges fromEventLog(Path eventLog) {
        Map<String, Integer> changes = new TreeMap<>();
        try (MappingIterator<JsonNode> events = JSON.readerFor(JsonNode.class).readValues(eventLog.toFile())) {
            while (events.hasNextValue()) {
                JsonNode summary = events.nextValue().path("summaryEvent").path("resourceChanges");
                summary.properties()
                        .forEach(change ->
                                changes.put(change.getKey(), change.getValue().asInt()));
            }
        } catch (IOException e) {
            return new ResourceChanges(Map.of());
        }
        return new ResourceChanges(changes);
    }

    /** How many resources the stack had that stayed as they were. */
    public int unchanged() {
        return byOperation.getOrDefault("same", 0);
    }

    /** Whether there were resources and all stayed as they were. */
    public boolean isNone() {
        return !byOperation.isEmpty() && byOperation.keySet().equals(java.util.Set.of("same"));
    }
}
