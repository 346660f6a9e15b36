package dev.meshtrace.sandbox.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceChangesTest {
    @TempDir
    Path folder;

    @Test
    void readsTheSummaryOfAnUpdate() throws IOException {
        ResourceChanges changes = read("""
                {"sequence":1,"preludeEvent":{"config":{}}}
                {"sequence":2,"summaryEvent":{"resourceChanges":{"create":2,"same":40}}}
                {"sequence":3,"cancelEvent":{}}
                """);

        assertThat(changes.byOperation()).isEqualTo(Map.of("create", 2, "same", 40));
        assertThat(changes.isNone()).isFalse();
    }

    @Test
    void anUpdateThatLeftEverythingChangedNothing() throws IOException {
        ResourceChanges changes = read("{\"summaryEvent\":{\"resourceChanges\":{\"same\":48}}}");

        assertThat(changes.isNone()).isTrue();
        assertThat(changes.unchanged()).isEqualTo(48);
    }

    @Test
    void aLogWithoutSummaryIsNotTakenForNoChange() throws IOException {
        assertThat(read("{\"preludeEvent\":{}}").isNone()).isFalse();
        assertThat(ResourceChanges.fromEventLog(folder.resolve("absent")).isNone())
                .isFalse();
    }

    private ResourceChanges read(String log) throws IOException {
        return ResourceChanges.fromEventLog(Files.writeString(folder.resolve("events.json"), log));
    }
}
