package dev.meshtrace.config.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearMissTest {
    private static final List<String> KEYS = List.of("sampling", "backend", "tags", "viewOnly", "hub", "podSecurity");

    @ParameterizedTest
    @CsvSource({
        "samplng, sampling",
        "smapling, sampling",
        "samplingg, sampling",
        "Sampling, sampling",
        "view_only, viewOnly",
        "view-only, viewOnly",
        "tag, tags",
        "hbu, hub",
        "podsecurty, podSecurity"
    })
    void proposesWhatWasMeant(String given, String meant) {
        assertThat(NearMiss.of(given, KEYS)).contains(meant);
        assertThat(NearMiss.proposal(given, KEYS)).isEqualTo(" (did you mean " + meant + "?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "rate", "", "ha", "security"})
    void proposesNothingForAnotherWord(String given) {
        assertThat(NearMiss.of(given, KEYS)).isEmpty();
        assertThat(NearMiss.proposal(given, KEYS)).isEmpty();
    }
}
