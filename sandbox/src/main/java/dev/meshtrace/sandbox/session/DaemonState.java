package dev.meshtrace.sandbox.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
        List<NamedProcess> processes,
        @Nullable String kubeconfig,
        @Nullable Integer providerPort,
        @Nullable Long readyMillis) {

    /** How far a daemon is. */
    enum Phase {
        STARTING,
        READY,
        FAILED
    }

    /** A process that the daemon started. */
    record NamedProcess(String name, ProcessIdentity process) {}

    static DaemonState starting(ProcessIdentity daemon, String build, String message) {
        return new DaemonState(daemon, Phase.STARTING, message, build, List.of(), null, null, null);
    }

    DaemonState with(String newMessage, List<NamedProcess> newProcesses) {
        return new DaemonState(daemon, phase, newMessage, build, newProcesses, kubeconfig, providerPort, readyMillis);
    }

    DaemonState ready(List<NamedProcess> newProcesses, String newKubeconfig, int port, long millis) {
        return new DaemonState(daemon, Phase.READY, "ready", build, newProcesses, newKubeconfig, port, millis);
    }

    DaemonState failed(String why) {
        return new DaemonState(daemon, Phase.FAILED, why, build, processes, null, null, null);
    }

    boolean isAlive() {
        return daemon.isAlive();
    }

    boolean isReady() {
        return phase == Phase.READY && isAlive();
    }
}
