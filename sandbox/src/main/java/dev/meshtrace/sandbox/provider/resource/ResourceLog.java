package dev.meshtrace.sandbox.provider.resource;

/** What a user reads about one resource while the engine works on it. */
public interface ResourceLog {
    /** Shows what is being waited for; the next status takes its place. */
    void status(String message);

    /** Warns of something that the user should change. */
    void warn(String message);
}
