package dev.meshtrace.sandbox.provider.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldOwnershipTest {
    private static final Map<String, Object> CREATED =
            entry("pulumi-kubernetes", "Update", Map.of("f:spec", Map.of("f:a", Map.of())));
    private static final Map<String, Object> APPLIED =
            entry("pulumi-kubernetes-12345678", "Apply", Map.of("f:spec", Map.of("f:b", Map.of())));
    private static final Map<String, Object> STRANGER =
            entry("kubectl-edit", "Update", Map.of("f:spec", Map.of("f:c", Map.of())));

    @Test
    void theManagerGetsWhatTheCreateOwnedAndKeepsItsOwn() {
        Map<String, Object> patch =
                FieldOwnership.handOver(live(List.of(CREATED, STRANGER, APPLIED)), "pulumi-kubernetes-12345678");

        assertThat(patch)
                .isEqualTo(Map.of(
                        "metadata",
                        Map.of(
                                "resourceVersion",
                                "7",
                                "managedFields",
                                List.of(
                                        STRANGER,
                                        entry(
                                                "pulumi-kubernetes-12345678",
                                                "Apply",
                                                Map.of("f:spec", Map.of("f:a", Map.of(), "f:b", Map.of())))))));
    }

    @Test
    void nothingChangesWhereTheCreateOwnsNothing() {
        assertThat(FieldOwnership.handOver(live(List.of(STRANGER, APPLIED)), "pulumi-kubernetes-12345678"))
                .isEmpty();
    }

    private static Map<String, Object> live(List<Object> entries) {
        return Map.of("metadata", Map.of("resourceVersion", "7", "managedFields", entries));
    }

    private static Map<String, Object> entry(String manager, String operation, Map<String, Object> fields) {
        return Map.of("manager", manager, "operation", operation, "fieldsV1", fields);
    }
}
