package dev.meshtrace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingRateTest {
    @Test
    void everyStepOfAHundredthSurvivesTheWayThroughDouble() {
        assertThat(IntStream.rangeClosed(0, 10_000).mapToObj(SamplingRate::new))
                .hasSize(10_001)
                .allSatisfy(rate -> {
                    assertThat(SamplingRate.percent(rate.percent())).isEqualTo(rate);
                    assertThat(SamplingRate.percent(new BigDecimal(rate.number())))
                            .isEqualTo(rate);
                });
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "5, 5 %", "0.25, 0.25 %", "2.5, 2.5 %", "100, 100 %", "100.00, 100 %"})
    void printsTheRateAsPeopleWriteIt(BigDecimal percent, String printed) {
        assertThat(SamplingRate.percent(percent)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 'sampling must be 0 to 100 percent, got -1'",
        "100.01, 'sampling must be 0 to 100 percent, got 100.01'",
        "1e9, 'sampling must be 0 to 100 percent, got 1000000000'",
        "0.005, 'sampling must be a multiple of 0.01 percent, got 0.005'",
        "33.333, 'sampling must be a multiple of 0.01 percent, got 33.333'",
    })
    void refusesARateThatIstioWouldRefuseOrRound(BigDecimal percent, String message) {
        assertThatThrownBy(() -> SamplingRate.percent(percent))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void refusesWhatIsNoNumber(double percent) {
        assertThatThrownBy(() -> SamplingRate.percent(percent))
                .hasMessage("sampling must be 0 to 100 percent, got " + percent);
    }

    @Test
    void comparesByTheShare() {
        assertThat(SamplingRate.percent(1)).isLessThan(SamplingRate.percent(5));
    }
}
