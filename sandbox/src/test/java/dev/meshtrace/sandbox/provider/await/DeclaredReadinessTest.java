package dev.meshtrace.sandbox.provider.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredReadinessTest {
    private static final Map<String, Object> LIVE = Map.of(
            "webhooks",
            List.of(Map.of("name", "a", "clientConfig", Map.of("caBundle", "QQ==")), Map.of("name", "b")),
            "status",
            Map.of(
                    "phase",
                    "Running",
                    "replicas",
                    3L,
                    "conditions",
                    List.of(Map.of("type", "Ready", "status", "True"), Map.of("type", "Stale", "status", "False"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jsonpath={.status.phase}=Running | true",
                "jsonpath={.status.phase}=Pending | false",
                "jsonpath=.status.phase | true",
                "jsonpath={.status.replicas}=3 | true",
                "jsonpath={.status.absent} | false",
                "jsonpath={.webhooks[*].clientConfig.caBundle} | true",
                "jsonpath={.webhooks[1].clientConfig.caBundle} | false",
                "jsonpath={.webhooks[-1].name}=b | true",
                "jsonpath={.status.conditions[?(@.type==\"Ready\")].status}=True | true",
                "jsonpath={.status.conditions[?(@.type=='Stale')].status}=True | false",
                "condition=Ready | true",
                "condition=ready | true",
                "condition=Stale | false",
                "condition=Stale=False | true",
                "condition=Absent | false",
                "[\"condition=Ready\", \"jsonpath={.status.phase}=Running\"] | true",
                "[\"condition=Ready\", \"condition=Stale\"] | false"
            })
    void aConditionIsMetOrNot(String annotation, boolean met) {
        assertThat(new DeclaredReadiness(annotation).of(LIVE).state())
                .isEqualTo(met ? Progress.State.READY : Progress.State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "jsonpath={.a[}", "[1", "jsonpath={.a[?(@.b>1)]}"})
    void whatIsNoConditionIsRefused(String annotation) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeclaredReadiness(annotation));
    }

    @Test
    void theConditionThatIsNotMetIsNamed() {
        assertThat(new DeclaredReadiness("[\"condition=Ready\", \"condition=Stale\"]")
                        .of(LIVE)
                        .message())
                .isEqualTo("Waiting for condition=Stale");
    }
}
