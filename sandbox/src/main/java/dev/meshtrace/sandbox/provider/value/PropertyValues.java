package dev.meshtrace.sandbox.provider.value;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates between the property values of Pulumi's wire protocol and plain Java trees.
 *
 * <p>A tree is made of {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code Long}, {@code Double},
 * {@link Secret} and {@link Unknown}. Nulls are left out, as the official provider leaves them out; whole numbers are
 * {@code Long}, because Kubernetes refuses {@code 1.0} replicas.
 *
 * @see <a href="https://pulumi-developer-docs.readthedocs.io/latest/developer-docs/providers/implementers-guide.html">the
 *     protocol's description</a>
 */
public final class PropertyValues {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String RESOURCE_REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String OUTPUT_VALUE = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final Set<String> ASSET_OR_ARCHIVE =
            Set.of("c44067f5952c0a294b673a41bacd8c17", "0def7320c3a5731c473e5ecbe6d01bc7");
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final Set<String> UNKNOWNS = Set.of(
            UNKNOWN,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private PropertyValues() {}

    /** The tree of a message. */
    public static Map<String, Object> decode(Struct struct) {
        Map<String, Object> tree = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((key, value) -> {
            Object decoded = decode(value);
            if (decoded != null) {
                tree.put(key, decoded);
            }
        });
        return tree;
    }

    /** The message of a tree. */
    public static Struct encode(Map<String, Object> tree) {
        Struct.Builder struct = Struct.newBuilder();
        tree.forEach((key, value) -> struct.putFields(key, encode(value)));
        return struct.build();
    }

    private static @Nullable Object decode(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE ->
                UNKNOWNS.contains(value.getStringValue()) ? Unknown.VALUE : (Object) value.getStringValue();
            case NUMBER_VALUE -> Trees.number(value.getNumberValue());
            case BOOL_VALUE -> value.getBoolValue();
            case LIST_VALUE -> decode(value.getListValue());
            case STRUCT_VALUE -> decodeStruct(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    private static List<Object> decode(ListValue values) {
        List<Object> list = new ArrayList<>();
        for (Value value : values.getValuesList()) {
            Object decoded = decode(value);
            if (decoded != null) {
                list.add(decoded);
            }
        }
        return list;
    }

    private static @Nullable Object decodeStruct(Struct struct) {
        Value signature = struct.getFieldsMap().get(SIGNATURE);
        if (signature == null) {
            return decode(struct);
        }
        String kind = signature.getStringValue();
        if (kind.equals(SECRET)) {
            Object inner = decode(struct.getFieldsOrDefault("value", nullValue()));
            return inner == null ? null : secret(inner);
        }
        if (kind.equals(OUTPUT_VALUE)) {
            return decodeOutput(struct);
        }
        if (kind.equals(RESOURCE_REFERENCE)) {
            Value id = struct.getFieldsMap().get("id");
            return decode(id != null ? id : struct.getFieldsOrDefault("urn", nullValue()));
        }
        throw new IllegalArgumentException(
                ASSET_OR_ARCHIVE.contains(kind)
                        ? "value must be plain data for Kubernetes, got an asset or archive"
                        : "value must have a signature that this provider knows, got " + kind);
    }

    private static @Nullable Object decodeOutput(Struct struct) {
        Value value = struct.getFieldsMap().get("value");
        Object inner = value == null ? Unknown.VALUE : decode(value);
        boolean secret = struct.getFieldsOrDefault("secret", nullValue()).getBoolValue();
        return secret && inner != null ? secret(inner) : inner;
    }

    private static Secret secret(Object inner) {
        return inner instanceof Secret already ? already : new Secret(inner);
    }

    private static Value encode(Object value) {
        Value.Builder builder = Value.newBuilder();
        if (value instanceof Secret secret) {
            Struct marked = Struct.newBuilder()
                    .putFields(SIGNATURE, encode(SECRET))
                    .putFields("value", encode(secret.value()))
                    .build();
            return builder.setStructValue(marked).build();
        }
        if (value instanceof Map<?, ?> map) {
            return builder.setStructValue(encode(Trees.asMap(map))).build();
        }
        if (value instanceof List<?> list) {
            ListValue.Builder values = ListValue.newBuilder();
            list.forEach(element -> values.addValues(encode(Trees.present(element))));
            return builder.setListValue(values).build();
        }
        if (value instanceof Number number) {
            return builder.setNumberValue(number.doubleValue()).build();
        }
        if (value instanceof Boolean bool) {
            return builder.setBoolValue(bool).build();
        }
        return builder.setStringValue(value == Unknown.VALUE ? UNKNOWN : value.toString())
                .build();
    }

    private static Value nullValue() {
        return Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
    }
}
