package dev.meshtrace.sandbox.provider.value;

/** A value that Pulumi keeps encrypted in its state and hides in every display. */
public record Secret(Object value) {
    @Override
    public String toString() {
        return "[secret]";
    }
}
