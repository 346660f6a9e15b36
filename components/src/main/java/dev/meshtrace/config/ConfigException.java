package dev.meshtrace.config;

import dev.meshtrace.config.strict.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A config that cannot be used. The message has one line for each fault. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * All faults of one source.
     *
     * @param source the file; empty where there is none to name
     */
    ConfigException(String source, List<Fault> faults) {
        super(faults.stream().map(fault -> place(source, fault) + fault).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    private static String place(String source, Fault fault) {
        if (source.isEmpty()) {
            return "";
        }
        return source + (fault.line() > 0 ? ":" + fault.line() : "") + ": ";
    }

    public List<Fault> faults() {
        return faults;
    }
}
