package dev.meshtrace.components;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The YAML file that a tool reads at its start. */
final class ConfigurationFile {
    /** Keys are sorted, because an immutable map has another order in every process and each run would show a change. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(Feature.WRITE_DOC_START_MARKER)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final String fileName;
    private final String content;

    ConfigurationFile(String fileName, Map<String, Object> content) {
        this.fileName = fileName;
        try {
            this.content = YAML.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Declares the ConfigMap that holds the file. */
    ConfigMap declare(String resourceName, String namespace, String name, CustomResourceOptions options) {
        return new ConfigMap(
                resourceName,
                ConfigMapArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .namespace(namespace)
                                .name(name)
                                .labels(Map.of("app", name))
                                .build())
                        .data(Map.of(fileName, content))
                        .build(),
                options);
    }

    /** An annotation for the Pods that read the file, so that a change of it restarts them. */
    Map<String, String> checksumAnnotation() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Map.of("checksum/config", HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String content() {
        return content;
    }
}
