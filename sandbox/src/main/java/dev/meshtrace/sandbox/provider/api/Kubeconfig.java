package dev.meshtrace.sandbox.provider.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How to reach a cluster: the content of a kubeconfig file, with relative files made absolute. */
public final class Kubeconfig {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> FILES = List.of("certificate-authority", "client-certificate", "client-key");

    private final Map<String, Object> content;

    private Kubeconfig(Map<String, Object> content) {
        this.content = content;
    }

    /** The kubeconfig that a text is, or that lies at the path that a text names. */
    public static Kubeconfig of(String pathOrContent) {
        boolean content =
                pathOrContent.contains("\n") || pathOrContent.stripLeading().startsWith("{");
        return content ? parse(pathOrContent, Path.of("")) : read(path(pathOrContent));
    }

    private static Path path(String text) {
        return text.startsWith("~/")
                ? Path.of(System.getProperty("user.home")).resolve(text.substring(2))
                : Path.of(text);
    }

    private static Kubeconfig read(Path file) {
        try {
            return parse(
                    Files.readString(file),
                    Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("")));
        } catch (IOException e) {
            throw new UncheckedIOException("kubeconfig must be a readable file or its content, got " + file, e);
        }
    }

    private static Kubeconfig parse(String text, Path folder) {
        try {
            Map<String, Object> content = Trees.copy(YAML.readValue(text, Map.class));
            Trees.list(content, "clusters").forEach(c -> absolute(Trees.map(c, "cluster"), folder));
            Trees.list(content, "users").forEach(u -> absolute(Trees.map(u, "user"), folder));
            return new Kubeconfig(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("kubeconfig must be YAML or JSON, got " + e.getOriginalMessage(), e);
        }
    }

    private static void absolute(Map<String, Object> entry, Path folder) {
        for (String key : FILES) {
            if (entry.get(key) instanceof String file) {
                entry.put(key, folder.resolve(file).toString());
            }
        }
    }

    /** This kubeconfig with another current context. */
    public Kubeconfig withContext(String context) {
        requireOneOf("contexts", "context", context);
        Map<String, Object> changed = Trees.copy(content);
        changed.put("current-context", context);
        return new Kubeconfig(changed);
    }

    /** This kubeconfig with another cluster in its current context. */
    public Kubeconfig withCluster(String cluster) {
        requireOneOf("clusters", "cluster", cluster);
        Map<String, Object> changed = Trees.copy(content);
        String current = Trees.text(changed, "current-context");
        Trees.list(changed, "contexts").stream()
                .filter(entry -> Trees.text(entry, "name").equals(current))
                .forEach(entry -> Trees.child(Trees.map(entry), "context").put("cluster", cluster));
        return new Kubeconfig(changed);
    }

    private void requireOneOf(String list, String what, String name) {
        List<String> names = Trees.list(content, list).stream()
                .map(entry -> Trees.text(entry, "name"))
                .toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(what + " must be one of " + names + ", got " + name);
        }
    }

    /** The namespace of the current context, or {@code default}. */
    public String namespace() {
        String namespace =
                Trees.text(named("contexts", Trees.text(content, "current-context")), "context", "namespace");
        return namespace.isEmpty() ? "default" : namespace;
    }

    /**
     * Whether both lead to the same cluster: by the same address, or by the same certificate authority, since a
     * sandbox keeps its authority and changes its port.
     */
    public boolean sameCluster(Kubeconfig other) {
        Map<String, Object> mine = cluster();
        Map<String, Object> its = other.cluster();
        String authority = authority(mine);
        return Trees.text(mine, "server").equals(Trees.text(its, "server"))
                || (!authority.isEmpty() && authority.equals(authority(its)));
    }

    private static String authority(Map<String, Object> cluster) {
        String data = Trees.text(cluster, "certificate-authority-data");
        String file = Trees.text(cluster, "certificate-authority");
        if (!data.isEmpty() || file.isEmpty()) {
            return data;
        }
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            return file;
        }
    }

    private Map<String, Object> cluster() {
        Object context = named("contexts", Trees.text(content, "current-context"));
        return Trees.map(named("clusters", Trees.text(context, "context", "cluster")), "cluster");
    }

    private Map<String, Object> named(String list, String name) {
        return Trees.list(content, list).stream()
                .filter(entry -> Trees.text(entry, "name").equals(name))
                .findFirst()
                .map(entry -> Trees.map(entry))
                .orElse(Map.of());
    }

    String content() {
        try {
            return YAML.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kubeconfig must be plain data, got " + e.getOriginalMessage(), e);
        }
    }
}
