package dev.meshtrace.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.model.NamespaceSpec;
import dev.meshtrace.model.SamplingRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingConfigTest {
    private static final int WHOLE = 10_000;

    @Test
    void devTakesEachOfThe10001Rates() {
        List<NamespaceSpec> namespaces =
                Written.read("dev", mesh(IntStream.rangeClosed(0, WHOLE))).namespaces();

        assertThat(namespaces)
                .hasSize(WHOLE + 1)
                .allSatisfy(namespace -> assertThat(namespace.sampling())
                        .isEqualTo(new SamplingRate(
                                Integer.parseInt(namespace.name().substring(1)))));
    }

    @Test
    void prodTakesThoseFrom1To5AndRefusesEachOther() {
        IntStream refused = IntStream.rangeClosed(0, WHOLE).filter(rate -> rate < 100 || rate > 500);
        IntStream taken = IntStream.rangeClosed(100, 500);

        assertThat(Written.read("prod", mesh(taken)).namespaces()).hasSize(401);
        assertThat(Written.faults("prod", mesh(refused)))
                .hasSize(WHOLE + 1 - 401)
                .allMatch(fault -> fault.contains(".sampling must be 1 to 5 in prod, got "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.00", "1e0", "10E-1", "1.000"})
    void takesANumberHoweverItIsWritten(String written) {
        assertThat(Written.read("dev", "tracing: {sampling: " + written + "}\nnamespaces: {a: {}}")
                        .tracing()
                        .sampling())
                .isEqualTo(SamplingRate.percent(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", ".inf", ".nan", "0x10", "1_0"})
    void refusesNumbersThatNobodyMeansAsARate(String written) {
        String json = "{\"tracing\":{\"sampling\":" + written + "},\"namespaces\":{\"a\":{}}}";

        assertThat(Written.faultsOfFile("dev", json))
                .singleElement()
                .asString()
                .startsWith("meshtrace:mesh.tracing.sampling must be 0 to 100, got ");
    }

    private static String mesh(IntStream rates) {
        return Written.LEAST_IN_PROD.replaceAll("namespaces.*\n", "")
                + "namespaces:\n"
                + rates.mapToObj(rate -> "  n" + rate + ": {sampling: " + BigDecimal.valueOf(rate, 2) + "}\n")
                        .collect(Collectors.joining());
    }
}
