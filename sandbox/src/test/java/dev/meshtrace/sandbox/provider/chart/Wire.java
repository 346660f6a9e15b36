package dev.meshtrace.sandbox.provider.chart;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes inputs as the engine sends them. */
final class Wire {
    private Wire() {}

    static Struct struct(Map<String, ?> map) {
        Struct.Builder struct = Struct.newBuilder();
        map.forEach((key, value) -> struct.putFields(key, value(value)));
        return struct.build();
    }

    static Value value(@Nullable Object value) {
        Value.Builder builder = Value.newBuilder();
        if (value == null) {
            return builder.setNullValue(NullValue.NULL_VALUE).build();
        }
        if (value instanceof Value ready) {
            return ready;
        }
        if (value instanceof Map<?, ?> map) {
            Struct.Builder struct = Struct.newBuilder();
            map.forEach((key, inner) -> struct.putFields(String.valueOf(key), value(inner)));
            return builder.setStructValue(struct).build();
        }
        if (value instanceof List<?> list) {
            ListValue.Builder values = ListValue.newBuilder();
            list.forEach(inner -> values.addValues(value(inner)));
            return builder.setListValue(values).build();
        }
        if (value instanceof Number number) {
            return builder.setNumberValue(number.doubleValue()).build();
        }
        if (value instanceof Boolean flag) {
            return builder.setBoolValue(flag).build();
        }
        return builder.setStringValue(value.toString()).build();
    }

    static Value secret(Object value) {
        return value(Map.of(Constants.SpecialSigKey, Constants.SpecialSecretSig, "value", value));
    }

    static Value secretOutput(Object value) {
        return value(Map.of(Constants.SpecialSigKey, Constants.SpecialOutputSig, "value", value, "secret", true));
    }

    static Value unknownOutput() {
        return value(Map.of(Constants.SpecialSigKey, Constants.SpecialOutputSig));
    }

    static Value textAsset(String text) {
        return value(Map.of(Constants.SpecialSigKey, Constants.SpecialAssetSig, "text", text));
    }
}
