package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox's daemon writes down for everybody else.
 *
 * @param message what it is doing while it starts, or why it failed
 * @param build tells one build of meshtrace from another, so that an old daemon is not used with new code
 * @param readyMillis how long the start took, once it is ready
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DaemonState(
        ProcessIdentity daemon,
        Phase phase,
        String message,
        String build,
        @Nullable String kubeconfig,
        @Nullable Integer providerPort,
        @Nullable Long readyMillis) {

    /** How far a daemon is. */
    enum Phase {
        STARTING,
        READY,
        FAILED
    }

    static DaemonState starting(ProcessIdentity daemon, String build) {
        return new DaemonState(daemon, Phase.STARTING, "starting", build, null, null, null);
    }

    DaemonState ready(String newKubeconfig, int port, long millis) {
        return new DaemonState(daemon, Phase.READY, "ready", build, newKubeconfig, port, millis);
    }

    DaemonState failed(String why) {
        return new DaemonState(daemon, Phase.FAILED, why, build, null, null, null);
    }

    @JsonIgnore
    boolean isAlive() {
        return daemon.isAlive();
    }

    @JsonIgnore
    boolean isReady() {
        return phase == Phase.READY && isAlive();
    }
}
