package dev.meshtrace.model;

/** Whether proxies of the mesh take traffic without mutual TLS. */
public enum MutualTls {
    /** Both, which lets workloads outside the mesh call in. */
    PERMISSIVE,
    /** Mutual TLS only. */
    STRICT
}
