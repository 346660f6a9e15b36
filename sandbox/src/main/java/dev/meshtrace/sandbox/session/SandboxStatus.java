package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is.
 *
 * @param state {@code up}, {@code starting}, {@code down}, or {@code killed} where the daemon ended without cleaning up
 * @param daemonPid the process that owns the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SandboxStatus(
        String name,
        String stack,
        String project,
        String state,
        @Nullable String message,
        @Nullable Long daemonPid,
        @Nullable String kubeconfig,
        @Nullable String provider,
        List<Part> processes) {

    /** One process of the control plane. */
    public record Part(String name, long pid) {}

    public boolean isUp() {
        return state.equals("up");
    }
}
