package dev.meshtrace.stacks;

import com.pulumi.exceptions.RunException;
import dev.meshtrace.config.ConfigException;
import dev.meshtrace.config.StackConfig;
import dev.meshtrace.model.MeshSpec;
import java.util.Optional;
import java.util.function.Function;

/** The mesh that the stack's config declares. */
final class ConfiguredMesh {
    private ConfiguredMesh() {}

    /**
     * Reads it.
     *
     * @param config the keys of {@code meshtrace:} as Pulumi hands them over
     * @throws RunException with all faults, because Pulumi prints its message and anything else as a stack trace
     */
    static MeshSpec of(Function<String, Optional<String>> config) {
        try {
            return StackConfig.with(System::getenv).read(config.apply("environment"), config.apply("mesh"));
        } catch (ConfigException faulty) {
            throw new RunException(faulty.getMessage());
        }
    }
}
