package dev.meshtrace.components;

import com.pulumi.kubernetes.admissionregistration.v1.MutatingWebhookConfigurationPatch;
import com.pulumi.kubernetes.admissionregistration.v1.MutatingWebhookConfigurationPatchArgs;
import com.pulumi.kubernetes.admissionregistration.v1.ValidatingWebhookConfigurationPatch;
import com.pulumi.kubernetes.admissionregistration.v1.ValidatingWebhookConfigurationPatchArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaPatchArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * Waits until istiod serves a webhook, which it shows by writing its CA into the configuration. A ready Deployment is not
 * enough: whatever the webhook checks would be refused for the seconds in between.
 *
 * <p>A Patch owns nothing but its own annotations, so nothing of the chart's object is declared twice.
 */
final class WebhookReady {
    private WebhookReady() {}

    /** Of a ValidatingWebhookConfiguration. */
    static void validating(String name, String configuration, CustomResourceOptions options) {
        new ValidatingWebhookConfigurationPatch(
                name,
                ValidatingWebhookConfigurationPatchArgs.builder()
                        .metadata(waiting(configuration))
                        .build(),
                options);
    }

    /** Of a MutatingWebhookConfiguration. */
    static void mutating(String name, String configuration, CustomResourceOptions options) {
        new MutatingWebhookConfigurationPatch(
                name,
                MutatingWebhookConfigurationPatchArgs.builder()
                        .metadata(waiting(configuration))
                        .build(),
                options);
    }

    private static ObjectMetaPatchArgs waiting(String configuration) {
        return ObjectMetaPatchArgs.builder()
                .name(configuration)
                .annotations(Map.of("pulumi.com/waitFor", "jsonpath={.webhooks[*].clientConfig.caBundle}"))
                .build();
    }
}
