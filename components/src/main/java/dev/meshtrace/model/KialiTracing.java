package dev.meshtrace.model;

/**
 * How Kiali reads traces.
 *
 * @param provider what answers: {@code jaeger} or {@code tempo}
 * @param grpc whether Kiali speaks gRPC; the port in the URL must be of the same protocol
 * @param internalUrl the address inside the cluster
 */
public record KialiTracing(String provider, boolean grpc, String internalUrl) {}
