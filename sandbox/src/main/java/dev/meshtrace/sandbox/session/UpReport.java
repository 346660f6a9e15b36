package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshtrace.sandbox.pulumi.ResourceChanges;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bringing a sandbox up did.
 *
 * @param processes names of the real processes
 * @param controlPlane how long the control plane took to start; null where it ran already
 * @param outputs the stack's outputs, secrets hidden
 */
public record UpReport(
        Target target,
        List<String> processes,
        ResourceChanges changes,
        JsonNode outputs,
        @Nullable Duration controlPlane,
        Duration update) {}
