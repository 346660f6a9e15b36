package dev.meshtrace.components;

import com.pulumi.exceptions.RunException;
import dev.meshtrace.model.InvalidValueException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks of what a program hands to a component. The SDK prints a {@link RunException} as its one line. */
final class Arguments {
    private Arguments() {}

    /** The value, with the model's refusal as the program's end.
     *
     * @throws RunException when the model refuses it */
    static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException refused) {
            throw new RunException(refused.getMessage(), refused);
        }
    }

    /** A value that has no default.
     *
     * @throws RunException when it was not given */
    static <T> T required(String argument, @Nullable T value) {
        if (value == null) {
            throw new RunException(argument + " must be given, got nothing");
        }
        return value;
    }

    /** The refusal of a value.
     *
     * @param allowed what would be right */
    static RunException refused(String argument, String allowed, Object given) {
        return new RunException(new InvalidValueException(argument, allowed, given).getMessage());
    }
}
