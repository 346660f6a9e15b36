package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.Map;

/** A CustomResourceDefinition is ready when the API server serves its kind. */
final class DefinitionReadiness implements Readiness {
    @Override
    public Progress of(Map<String, Object> live) {
        if (Conditions.isTrue(live, "Established")) {
            return Progress.ready("CustomResourceDefinition is established");
        }
        String refused = Conditions.find(live, "NamesAccepted")
                .filter(condition -> Trees.text(condition, "status").equals("False"))
                .map(condition -> Trees.text(condition, "message"))
                .orElse("CustomResourceDefinition is not established");
        return Progress.waiting("Waiting for CustomResourceDefinition to be established", refused);
    }
}
