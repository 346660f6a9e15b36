package dev.meshtrace.sandbox.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meshtrace.sandbox.provider.api.Kubeconfig;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/**
 * What a program sets on a Kubernetes {@code Provider}.
 *
 * @param kubeconfig the cluster and context to use
 * @param namespace where objects go that name no namespace
 * @param serverSideApply whether updates are server-side applies
 * @param upsert whether creating takes over an object that is there already
 * @param deleteUnreachable whether objects of a cluster that does not answer count as deleted
 * @param configMapMutable whether a ConfigMap's data changes in place
 * @param secretMutable whether a Secret's data changes in place
 * @param quietAboutDeprecation whether the server's warnings of deprecation are left out
 */
record ProviderSettings(
        Kubeconfig kubeconfig,
        String namespace,
        boolean serverSideApply,
        boolean upsert,
        boolean deleteUnreachable,
        boolean configMapMutable,
        boolean secretMutable,
        boolean quietAboutDeprecation) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads a provider's inputs; the SDK sends anything but text as JSON in a text.
     *
     * @param otherwise the kubeconfig to use where the program gives none
     */
    static ProviderSettings of(Map<String, Object> inputs, String otherwise) {
        if (!text(inputs, "renderYamlToDirectory").isEmpty()) {
            throw new IllegalArgumentException(
                    "renderYamlToDirectory must be unset with the embedded provider, got a folder;"
                            + " the official provider renders YAML");
        }
        Kubeconfig kubeconfig = kubeconfig(inputs, otherwise);
        String namespace = text(inputs, "namespace");
        return new ProviderSettings(
                kubeconfig,
                namespace.isEmpty() ? kubeconfig.namespace() : namespace,
                flag(inputs, "enableServerSideApply", true),
                flag(inputs, "upsertExistingObjects", false),
                flag(inputs, "deleteUnreachable", false),
                flag(inputs, "enableConfigMapMutable", false),
                flag(inputs, "enableSecretMutable", false),
                flag(inputs, "suppressDeprecationWarnings", false));
    }

    /** The kubeconfig that a provider's inputs lead to. */
    static Kubeconfig kubeconfig(Map<String, Object> inputs, String otherwise) {
        String given = text(inputs, "kubeconfig");
        Kubeconfig kubeconfig = Kubeconfig.of(given.isBlank() ? otherwise : given);
        String context = text(inputs, "context");
        Kubeconfig inContext = context.isEmpty() ? kubeconfig : kubeconfig.withContext(context);
        String cluster = text(inputs, "cluster");
        return cluster.isEmpty() ? inContext : inContext.withCluster(cluster);
    }

    private static String text(Map<String, Object> inputs, String key) {
        Object value = Trees.get(inputs, key);
        if (value instanceof Map<?, ?> map) {
            return json(map);
        }
        String text = value instanceof String given ? given : "";
        if (!text.startsWith("\"")) {
            return text;
        }
        try {
            return JSON.readValue(text, String.class);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private static String json(Map<?, ?> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("kubeconfig must be plain data, got " + e.getOriginalMessage(), e);
        }
    }

    private static boolean flag(Map<String, Object> inputs, String key, boolean otherwise) {
        Object value = Trees.get(inputs, key);
        if (value == null || value.equals("")) {
            return otherwise;
        }
        return switch (value.toString().replace("\"", "")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key + " must be true or false, got " + value);
        };
    }
}
