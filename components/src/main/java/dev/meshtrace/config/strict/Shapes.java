package dev.meshtrace.config.strict;

import dev.meshtrace.model.Environment;
import dev.meshtrace.model.SamplingRate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes shapes from the declarations of records. What may be written depends on the environment. */
public final class Shapes {
    private final Environment environment;

    public Shapes(Environment environment) {
        this.environment = environment;
    }

    /** The words of an enum. */
    public static Shape choice(Class<? extends Enum<?>> type) {
        return ChoiceShape.of(type);
    }

    /** The keys of a record. */
    public Shape object(Class<? extends Record> type) {
        return record(type);
    }

    private ObjectShape record(Class<?> type) {
        List<Field> fields = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != KeyPath.class)
                .map(this::field)
                .toList();
        return new ObjectShape(
                type, Optional.ofNullable(type.getAnnotation(Kind.class)).map(Kind::value), fields);
    }

    private Field field(RecordComponent component) {
        Setting setting = Objects.requireNonNull(
                component.getAnnotation(Setting.class), () -> component + " must be declared by a Setting");
        return new Field(
                setting.key().isEmpty() ? component.getName() : setting.key(),
                component.getType(),
                shape(component.getGenericType(), setting),
                setting,
                required(setting),
                byDefault(setting));
    }

    private Optional<String> required(Setting setting) {
        if (setting.required()) {
            return Optional.of("");
        }
        boolean here = setting.requiredInProd() && environment == Environment.PROD;
        return here ? Optional.of(" in prod") : Optional.empty();
    }

    private Optional<String> byDefault(Setting setting) {
        String here = environment == Environment.PROD ? setting.inProd() : setting.inDev();
        return Optional.of(here.isEmpty() ? setting.byDefault() : here).filter(text -> !text.isEmpty());
    }

    private Shape shape(Type type, Setting setting) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, setting);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return choice(plain, setting);
        }
        if (plain.isRecord() && plain != SamplingRate.class) {
            return record(plain);
        }
        return plain.isSealed() ? union(plain) : scalar(plain, setting);
    }

    private Shape generic(ParameterizedType type, Setting setting) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return arguments[1] == Object.class
                    ? new FreeShape()
                    : new MapShape(setting.keys(), shape(arguments[1], setting), setting.notEmpty());
        }
        Shape item = shape(arguments[0], setting);
        return type.getRawType() == Optional.class ? item : new ListShape(item, setting.notEmpty());
    }

    private ChoiceShape choice(Class<?> type, Setting setting) {
        ChoiceShape all = ChoiceShape.of(type);
        boolean narrow =
                environment == Environment.PROD && !setting.onlyInProd().isEmpty();
        return narrow ? all.onlyInProd(setting.onlyInProd()) : all;
    }

    private UnionShape union(Class<?> type) {
        Map<String, ObjectShape> kinds = new LinkedHashMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.put(permitted.getAnnotation(Kind.class).value(), record(permitted));
        }
        return new UnionShape(kinds);
    }

    private Shape scalar(Class<?> type, Setting setting) {
        if (type == SamplingRate.class) {
            return new RateShape(environment);
        }
        if (type == Duration.class) {
            return new DurationShape();
        }
        if (type == Integer.class) {
            return new IntegerShape(setting.min(), setting.max());
        }
        return type == Boolean.class ? new FlagShape() : new TextShape(setting.form());
    }
}
