package dev.meshtrace.sandbox.cluster;

/** A Pod of a known image and what stands for it: a local process, or a replica that is played beside one. */
public record LocalPod(String namespace, String name, String image, How how, boolean ready, long pid) {
    /** What stands for the Pod; {@link #pid} is that of the process which does, 0 while there is none. */
    public enum How {
        /** A process of its own. */
        PROCESS,
        /** Played; the process of the first replica does the work. */
        PLAYED_REPLICA
    }
}
