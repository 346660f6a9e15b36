package dev.meshtrace.components;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import dev.meshtrace.config.ConfigException;
import dev.meshtrace.config.StackConfig;
import dev.meshtrace.model.MeshSpec;

/** The mesh that a stack's config declares under {@code meshtrace:environment} and {@code meshtrace:mesh}. */
public final class ConfiguredMesh {
    private ConfiguredMesh() {}

    /**
     * Reads it.
     *
     * @throws RunException with all faults, because Pulumi prints its message and anything else as a stack trace
     */
    public static MeshSpec of(Context context) {
        Config config = context.config("meshtrace");
        try {
            return StackConfig.with(System::getenv).read(config.get("environment"), config.get("mesh"));
        } catch (ConfigException faulty) {
            throw new RunException(faulty.getMessage());
        }
    }
}
