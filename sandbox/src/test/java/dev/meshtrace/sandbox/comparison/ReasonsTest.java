package dev.meshtrace.sandbox.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.comparison.Reasons.Explained;
import dev.meshtrace.sandbox.comparison.Reasons.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReasonsTest {
    private static final Difference IMAGE =
            new Difference("Deployment n/gateway", "spec.containers[name=p].image", "a", "b");
    private static final Difference OBJECT = new Difference("Role n/gateway-sds", "", null, "there");

    @Test
    void firstReasonThatMatchesExplains() {
        Reason image = new Reason("Deployment *", "spec.*.image", "pinned");
        Reason all = new Reason("*", "*", "anything");

        Explained explained = Reasons.of(image, all).explain(List.of(IMAGE, OBJECT));

        assertThat(explained.byReason()).isEqualTo(Map.of(image, List.of(IMAGE), all, List.of(OBJECT)));
        assertThat(explained.unexplained()).isEmpty();
        assertThat(explained.withoutDifference()).isEmpty();
    }

    @Test
    void findsDifferencesWithoutReasonAndReasonsWithoutDifference() {
        Reason idle = new Reason("Role n/gateway-sds | RoleBinding n/gateway-sds", "spec", "no");

        Explained explained = Reasons.of(idle).explain(List.of(IMAGE, OBJECT));

        assertThat(explained.unexplained()).containsExactly(IMAGE, OBJECT);
        assertThat(explained.withoutDifference()).containsExactly(idle);
    }

    @Test
    void barStandsForEither() {
        Reason either = new Reason("RoleBinding n/gateway-sds | Role n/gateway-sds", "", "no");

        assertThat(Reasons.of(either).explain(List.of(OBJECT)).unexplained()).isEmpty();
    }
}
