package dev.meshtrace.sandbox.session;

/** Which Kubernetes provider the engine uses in a sandbox. */
public enum ProviderMode {
    /** The official plugin where it is there or can be had in ten seconds, else the embedded one. */
    AUTO,
    /** The official plugin, or a failure. */
    OFFICIAL,
    /** The one that is part of meshtrace. */
    EMBEDDED
}
