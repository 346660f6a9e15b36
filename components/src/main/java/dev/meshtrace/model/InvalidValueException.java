package dev.meshtrace.model;

/** A value that a mesh cannot have. The message is one line: {@code <argument> must be <allowed>, got <given>}. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String argument;
    private final String allowed;
    private final String given;

    public InvalidValueException(String argument, String allowed, Object given) {
        super("%s must be %s, got %s".formatted(argument, allowed, given));
        this.argument = argument;
        this.allowed = allowed;
        this.given = String.valueOf(given);
    }

    /** The same fault, told of another argument: how a caller puts its own path in front. */
    public InvalidValueException of(String otherArgument) {
        return new InvalidValueException(otherArgument, allowed, given);
    }

    public String argument() {
        return argument;
    }

    public String allowed() {
        return allowed;
    }

    public String given() {
        return given;
    }
}
