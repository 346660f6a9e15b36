package dev.meshtrace.sandbox.provider.chart;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component's inputs as Helm needs them: nulls stay, because a null in Helm's values removes a default; assets are
 * files; what is secret or unknown is remembered by input, not by place.
 */
final class ComponentInputs {
    private static final Set<String> UNKNOWNS = Set.of(
            Constants.UnknownValue,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private final Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> secret = new HashSet<>();

    ComponentInputs(Struct struct) {
        struct.getFieldsMap().forEach((key, value) -> inputs.put(key, read(key, value)));
    }

    boolean anyUnknown() {
        return !unknown.isEmpty();
    }

    boolean isSecret(String input) {
        return secret.contains(input);
    }

    boolean has(String input) {
        return inputs.get(input) != null;
    }

    /** A text, empty where none is given. */
    String text(String input) {
        Object value = inputs.get(input);
        if (value == null || value instanceof String) {
            return value == null ? "" : (String) value;
        }
        throw wrong(input, "a text", value);
    }

    boolean flag(String input) {
        Object value = inputs.get(input);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(input, "true or false", value);
    }

    Map<String, @Nullable Object> map(String input) {
        Object value = inputs.get(input);
        if (value == null || value instanceof Map<?, ?>) {
            return value == null ? Map.of() : asMap(value);
        }
        throw wrong(input, "a map", value);
    }

    List<Asset> assets(String input) {
        Object value = inputs.get(input);
        if (!(value instanceof List<?> list)) {
            return value == null ? List.of() : List.of(asset(input, value));
        }
        return list.stream().map(each -> asset(input, each)).toList();
    }

    Optional<Asset> asset(String input) {
        return assets(input).stream().findFirst();
    }

    private static Asset asset(String input, @Nullable Object value) {
        if (value instanceof Asset asset) {
            return asset;
        }
        throw wrong(input, "an asset", value);
    }

    private static ChartException wrong(String input, String allowed, @Nullable Object given) {
        return new ChartException(input + " must be " + allowed + ", got " + given);
    }

    private @Nullable Object read(String input, Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> text(input, value.getStringValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case BOOL_VALUE -> value.getBoolValue();
            case LIST_VALUE -> {
                List<@Nullable Object> list = new ArrayList<>();
                value.getListValue().getValuesList().forEach(each -> list.add(read(input, each)));
                yield list;
            }
            case STRUCT_VALUE -> struct(input, value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    private String text(String input, String text) {
        if (UNKNOWNS.contains(text)) {
            unknown.add(input);
        }
        return text;
    }

    private static Number number(double number) {
        return number == Math.rint(number) && Math.abs(number) <= 1L << 53 ? (Number) (long) number : (Number) number;
    }

    private @Nullable Object struct(String input, Struct struct) {
        Value none = Value.getDefaultInstance();
        return switch (struct.getFieldsOrDefault(Constants.SpecialSigKey, none).getStringValue()) {
            case Constants.SpecialSecretSig -> {
                secret.add(input);
                yield read(input, struct.getFieldsOrDefault(Constants.SecretValueName, none));
            }
            case Constants.SpecialOutputSig -> output(input, struct);
            case Constants.SpecialResourceSig -> read(input, struct.getFieldsOrDefault(Constants.ResourceIdName, none));
            case Constants.SpecialAssetSig -> assetOf(struct);
            case Constants.SpecialArchiveSig -> throw wrong(input, "plain data or a file", "an archive");
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                struct.getFieldsMap().forEach((key, value) -> map.put(key, read(input, value)));
                yield map;
            }
        };
    }

    private @Nullable Object output(String input, Struct struct) {
        Value value = struct.getFieldsMap().get(Constants.SecretValueName);
        if (struct.getFieldsOrDefault(Constants.SecretName, Value.getDefaultInstance())
                .getBoolValue()) {
            secret.add(input);
        }
        if (value == null) {
            unknown.add(input);
            return null;
        }
        return read(input, value);
    }

    private static Asset assetOf(Struct struct) {
        Map<String, String> parts = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((key, value) -> parts.put(key, value.getStringValue()));
        return new Asset(parts);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asMap(Object value) {
        return (Map<String, @Nullable Object>) value;
    }
}
