package dev.meshtrace.components;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.meshtrace.model.IstioSpec;
import dev.meshtrace.model.Versions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The key with which Kiali signs its logins: random, made once, secret in the state. Every run of the program draws a new
 * one; {@code ignoreChanges} keeps the first.
 */
final class SigningKey {
    static final String NAME = "kiali-signing-key";

    /** Where Kiali looks for the key before it looks into its configuration file. */
    static final String MOUNT_PATH = "/kiali-override-secrets/login-token-signing-key";

    /** So many random bytes are 32 letters in base64, and Kiali wants a key of 16, 24 or 32. */
    private static final int RANDOM_BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningKey() {}

    static Resource declare(Resource parent, String name) {
        return new Secret(
                name,
                SecretArgs.builder()
                        .metadata(ToolPod.metadata(IstioSpec.ROOT_NAMESPACE, "kiali", NAME))
                        .type("Opaque")
                        .data(Output.ofSecret(Map.of("value.txt", base64(key()))))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .version(Versions.KUBERNETES_PROVIDER)
                        .ignoreChanges("data")
                        .additionalSecretOutputs("data")
                        .build());
    }

    private static String key() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
