package dev.meshtrace.components;

import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import dev.meshtrace.config.ConfigException;
import dev.meshtrace.config.StackConfig;
import dev.meshtrace.model.MeshSpec;
import java.util.Optional;
import java.util.function.Function;

/** The mesh that a stack's config declares under {@code meshtrace:environment} and {@code meshtrace:mesh}. */
public final class ConfiguredMesh {
    private ConfiguredMesh() {}

    /**
     * Reads it.
     *
     * @throws RunException with all faults, because Pulumi prints its message and anything else as a stack trace
     */
    public static MeshSpec of(Context context) {
        return read(context.config("meshtrace")::get);
    }

    static MeshSpec read(Function<String, Optional<String>> config) {
        try {
            return StackConfig.with(System::getenv).read(config.apply("environment"), config.apply("mesh"));
        } catch (ConfigException faulty) {
            throw new RunException(faulty.getMessage());
        }
    }
}
