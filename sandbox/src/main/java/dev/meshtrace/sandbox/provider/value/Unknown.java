package dev.meshtrace.sandbox.provider.value;

/** A value that is only known after an update. */
public enum Unknown {
    VALUE
}
