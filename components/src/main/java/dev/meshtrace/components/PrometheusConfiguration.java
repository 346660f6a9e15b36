package dev.meshtrace.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prometheus's configuration file: every Pod that asks for it by the usual annotations, which are istiod, the sidecars and
 * gateways and the tools, and the kubelets for the containers' processor time and memory.
 */
final class PrometheusConfiguration {
    static final int PORT = 9090;

    private static final String ANNOTATION = "__meta_kubernetes_pod_annotation_prometheus_io_";
    private static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount/";

    private PrometheusConfiguration() {}

    static Map<String, Object> of() {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("global", Map.of("scrape_interval", "15s", "evaluation_interval", "1m"));
        configuration.put("scrape_configs", List.of(pods(), kubelets()));
        return configuration;
    }

    private static Map<String, Object> pods() {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("job_name", "kubernetes-pods");
        job.put("honor_labels", true);
        job.put("kubernetes_sd_configs", List.of(Map.of("role", "pod")));
        job.put(
                "relabel_configs",
                List.of(
                        Map.of("source_labels", List.of(ANNOTATION + "scrape"), "regex", "true", "action", "keep"),
                        Map.of(
                                "source_labels",
                                List.of("__meta_kubernetes_pod_phase"),
                                "regex",
                                "Pending|Succeeded|Failed|Completed",
                                "action",
                                "drop"),
                        replace(List.of(ANNOTATION + "scheme"), "(https?)", "__scheme__", "$1"),
                        replace(List.of(ANNOTATION + "path"), "(.+)", "__metrics_path__", "$1"),
                        // One target a Pod: the annotated port on the Pod's address, in brackets for IPv6.
                        replace(
                                List.of(ANNOTATION + "port", "__meta_kubernetes_pod_ip"),
                                "(\\d+);([\\d.]+)",
                                "__address__",
                                "$2:$1"),
                        replace(
                                List.of(ANNOTATION + "port", "__meta_kubernetes_pod_ip"),
                                "(\\d+);([\\da-fA-F:]+:[\\da-fA-F:]*)",
                                "__address__",
                                "[$2]:$1"),
                        Map.of("regex", "__meta_kubernetes_pod_label_(.+)", "action", "labelmap"),
                        replace(List.of("__meta_kubernetes_namespace"), "(.*)", "namespace", "$1"),
                        replace(List.of("__meta_kubernetes_pod_name"), "(.*)", "pod", "$1")));
        return job;
    }

    private static Map<String, Object> kubelets() {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("job_name", "kubernetes-nodes-cadvisor");
        job.put("scheme", "https");
        job.put("metrics_path", "/metrics/cadvisor");
        job.put("authorization", Map.of("credentials_file", ACCOUNT + "token"));
        job.put("tls_config", Map.of("ca_file", ACCOUNT + "ca.crt"));
        job.put("kubernetes_sd_configs", List.of(Map.of("role", "node")));
        return job;
    }

    private static Map<String, Object> replace(List<String> from, String regex, String to, String replacement) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("source_labels", from);
        rule.put("regex", regex);
        rule.put("target_label", to);
        rule.put("replacement", replacement);
        rule.put("action", "replace");
        return rule;
    }
}
