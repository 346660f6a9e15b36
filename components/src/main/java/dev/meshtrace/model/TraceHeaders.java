package dev.meshtrace.model;

import java.util.List;

/** The header families of trace context. */
final class TraceHeaders {
    /** W3C Trace Context, which Istio's OpenTelemetry provider speaks. */
    static final List<String> W3C = List.of("x-request-id", "traceparent", "tracestate");

    /** B3, which Istio's Zipkin provider speaks. */
    static final List<String> B3 =
            List.of("x-request-id", "x-b3-traceid", "x-b3-spanid", "x-b3-parentspanid", "x-b3-sampled", "x-b3-flags");

    private TraceHeaders() {}
}
