package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.internal.Constants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChartInputsTest {
    private static Optional<ChartInputs> read(Map<String, ?> inputs) {
        return ChartInputs.read("mesh", Wire.struct(inputs), "default");
    }

    @Test
    void takesNamePrefixAndNamespaceFromResourceAndProvider() {
        ChartInputs inputs = read(Map.of("chart", "/charts/base")).orElseThrow();

        assertThat(inputs.name()).isEqualTo("mesh");
        assertThat(inputs.resourcePrefix()).isEqualTo("mesh");
        assertThat(inputs.namespace()).isEqualTo("default");
        assertThat(inputs.version()).isEmpty();
        assertThat(inputs.secret()).isFalse();
    }

    @Test
    void keepsWholeNumbersWholeAndNullsInValues() {
        Map<String, Object> values = new HashMap<>(Map.of("port", 15021, "rate", 0.5, "list", List.of(1, true)));
        values.put("gone", null);

        ChartInputs inputs = read(Map.of("chart", "c", "values", values)).orElseThrow();

        assertThat(inputs.values())
                .containsEntry("port", 15021L)
                .containsEntry("rate", 0.5)
                .containsEntry("list", List.of(1L, true))
                .containsEntry("gone", null);
    }

    @Test
    void opensSecretsAndRemembersThatThereAreSome() {
        Map<String, Object> values = Map.of("a", Wire.secret("x"), "b", Wire.secretOutput("y"));

        ChartInputs inputs = read(Map.of("chart", "c", "values", values)).orElseThrow();

        assertThat(inputs.values()).containsEntry("a", "x").containsEntry("b", "y");
        assertThat(inputs.secret()).isTrue();
    }

    @Test
    void secretPasswordOfARepositoryMakesNoObjectSecret() {
        Map<String, Object> repository = Map.of("repo", "https://r", "username", "u", "password", Wire.secret("p"));

        ChartInputs inputs =
                read(Map.of("chart", "c", "repositoryOpts", repository)).orElseThrow();

        assertThat(inputs.repository().password()).isEqualTo("p");
        assertThat(inputs.secret()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Constants.UnknownValue, "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"})
    void isEmptyWhereAValueIsUnknown(String unknown) {
        assertThat(read(Map.of("chart", "c", "values", Map.of("a", List.of(unknown)))))
                .isEmpty();
    }

    @Test
    void isEmptyWhereAnOutputHasNoValueYet() {
        assertThat(read(Map.of("chart", "c", "version", Wire.unknownOutput()))).isEmpty();
    }

    @Test
    void develMeansAnyVersionUnlessOneIsGiven() {
        assertThat(read(Map.of("chart", "c", "devel", true)).orElseThrow().version())
                .isEqualTo(">0.0.0-0");
        assertThat(read(Map.of("chart", "c", "devel", true, "version", "1.0.0"))
                        .orElseThrow()
                        .version())
                .isEqualTo("1.0.0");
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessage("chart must be a folder, an archive, a chart's name or an address, got nothing");
        assertThatThrownBy(() -> read(Map.of("chart", "c", "verify", true)))
                .hasMessage("verify must be false for the embedded provider, got true");
        assertThatThrownBy(() -> read(Map.of("chart", "c", "skipCrds", "yes")))
                .hasMessage("skipCrds must be true or false, got yes");
        assertThatThrownBy(() -> read(Map.of("chart", "c", "valueYamlFiles", List.of("a.yaml"))))
                .hasMessage("valueYamlFiles must be an asset, got a.yaml");
    }
}
