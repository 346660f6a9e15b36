package dev.meshtrace.config.strict;

/**
 * One thing that is wrong with a config.
 *
 * @param path the key
 * @param allowed what it must be
 * @param given what it is, with a proposal where there is one
 * @param line in the file, from 1; 0 where there are no lines
 */
public record Fault(String path, String allowed, String given, int line) {
    /** The fault as one line, without its place in a file. */
    @Override
    public String toString() {
        return "%s must be %s, got %s".formatted(path, allowed, given);
    }
}
