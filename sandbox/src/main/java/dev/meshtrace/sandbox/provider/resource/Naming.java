package dev.meshtrace.sandbox.provider.resource;

import dev.meshtrace.sandbox.provider.value.Secret;
import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names objects that the program does not name: the logical name and eight hexadecimal digits.
 *
 * @param seed the engine's random seed, from which the digits follow; empty for really random ones
 * @param proposal the name that the engine's own auto-naming proposes
 * @param disabled whether the engine's configuration forbids auto-naming
 */
public record Naming(String seed, Optional<String> proposal, boolean disabled) {
    private static final String AUTONAMED = "pulumi.com/autonamed";
    private static final int DIGITS = 8;

    static boolean autonamed(Map<String, Object> inputs) {
        return Trees.text(inputs, "metadata", "annotations", AUTONAMED).equals("true");
    }

    /** Puts a name into metadata that has none: that of the old inputs where it was made here too, else a new one. */
    void name(ResourceUrn urn, Map<String, Object> metadata, Map<String, Object> olds) {
        if (metadata.containsKey("name") || metadata.containsKey("generateName")) {
            return;
        }
        if (autonamed(olds)) {
            metadata.put("name", Trees.text(olds, "metadata", "name"));
        } else if (disabled) {
            throw new IllegalArgumentException(
                    "metadata.name must be given, since auto-naming is disabled for %s".formatted(urn.urn()));
        } else {
            metadata.put("name", proposal.orElseGet(() -> generated(urn)));
        }
        note(metadata);
    }

    private static void note(Map<String, Object> metadata) {
        Object given = metadata.get("annotations");
        if (given == Unknown.VALUE) {
            return;
        }
        Map<String, Object> annotations = new LinkedHashMap<>(Trees.map(metadata, "annotations"));
        annotations.put(AUTONAMED, "true");
        metadata.put("annotations", given instanceof Secret ? new Secret(annotations) : annotations);
    }

    private String generated(ResourceUrn urn) {
        return urn.name() + "-" + HexFormat.of().formatHex(digest(urn)).substring(0, DIGITS);
    }

    private byte[] digest(ResourceUrn urn) {
        if (seed.isEmpty()) {
            byte[] random = new byte[DIGITS];
            new SecureRandom().nextBytes(random);
            return random;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return digest.digest((seed + urn.urn()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there in every Java", e);
        }
    }
}
