package dev.meshtrace.sandbox.provider.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyValuesTest {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    @Test
    void wholeNumbersStayWholeAndOthersStayAsTheyAre() {
        Struct struct = struct(Map.of("replicas", number(3), "rate", number(0.55), "large", number(1e300)));

        assertThat(PropertyValues.decode(struct)).isEqualTo(Map.of("replicas", 3L, "rate", 0.55, "large", 1e300));
    }

    @Test
    void nullsAreLeftOut() {
        Value nothing = Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
        Value list = Value.newBuilder()
                .setListValue(ListValue.newBuilder().addValues(nothing).addValues(text("a")))
                .build();

        assertThat(PropertyValues.decode(struct(Map.of("gone", nothing, "list", list))))
                .isEqualTo(Map.of("list", List.of("a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
                "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
                "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
                "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
            })
    void everySentinelIsUnknown(String sentinel) {
        assertThat(PropertyValues.decode(struct(Map.of("a", text(sentinel))))).isEqualTo(Map.of("a", Unknown.VALUE));
    }

    @Test
    void aTreeSurvivesTheWayThereAndBack() {
        Map<String, Object> tree = Map.of(
                "text",
                "a",
                "flag",
                true,
                "number",
                5L,
                "secret",
                new Secret(Map.of("inner", List.of("x", new Secret("y")))),
                "unknown",
                Unknown.VALUE,
                "secret unknown",
                new Secret(Unknown.VALUE));

        assertThat(PropertyValues.decode(PropertyValues.encode(tree))).isEqualTo(tree);
    }

    @Test
    void anOutputIsItsValueAndUnknownWithoutOne() {
        Value known = special("d0e6a833031e9bbcd3f4e8bde6ca49a4", Map.of("value", text("a"), "secret", flag()));
        Value open = special("d0e6a833031e9bbcd3f4e8bde6ca49a4", Map.of());

        assertThat(PropertyValues.decode(struct(Map.of("known", known, "open", open))))
                .isEqualTo(Map.of("known", new Secret("a"), "open", Unknown.VALUE));
    }

    @Test
    void anAssetIsRefused() {
        Struct struct = struct(Map.of("a", special("c44067f5952c0a294b673a41bacd8c17", Map.of())));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropertyValues.decode(struct))
                .withMessage("value must be plain data for Kubernetes, got an asset or archive");
    }

    private static Value special(String kind, Map<String, Value> fields) {
        return Value.newBuilder()
                .setStructValue(struct(fields).toBuilder().putFields(SIGNATURE, text(kind)))
                .build();
    }

    private static Struct struct(Map<String, Value> fields) {
        return Struct.newBuilder().putAllFields(fields).build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static Value number(double number) {
        return Value.newBuilder().setNumberValue(number).build();
    }

    private static Value flag() {
        return Value.newBuilder().setBoolValue(true).build();
    }
}
