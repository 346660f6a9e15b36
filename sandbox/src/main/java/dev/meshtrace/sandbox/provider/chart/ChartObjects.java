package dev.meshtrace.sandbox.provider.chart;

import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.api.ObjectKind.Scope;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Completes a chart's objects as they are to be registered. */
final class ChartObjects {
    private static final String SKIP_AWAIT = "pulumi.com/skipAwait";

    private final ChartContext context;

    ChartObjects(ChartContext context) {
        this.context = context;
    }

    /** The objects of the rendered chart. */
    List<ChartObject> of(String manifests, ChartInputs inputs) {
        List<ChartObject> objects = Manifests.parse(manifests);
        Map<String, Boolean> defined = definedHere(objects);
        for (ChartObject object : objects) {
            if (object.namespace().isEmpty() && namespaced(object, defined)) {
                object.putNamespace(inputs.namespace());
            }
            if (inputs.skipAwait()) {
                object.putAnnotation(SKIP_AWAIT, "true");
            }
        }
        return objects;
    }

    /** A kind that nobody knows counts as namespaced, as nearly all custom resources are. */
    private boolean namespaced(ChartObject object, Map<String, Boolean> defined) {
        Scope scope = ObjectKind.of(object.tree()).scope();
        if (scope != Scope.UNKNOWN) {
            return scope == Scope.NAMESPACED;
        }
        Boolean here = defined.get(object.group() + "/" + object.kind());
        return here != null
                ? here
                : context.namespaced(object.apiVersion(), object.kind()).orElse(true);
    }

    private static Map<String, Boolean> definedHere(List<ChartObject> objects) {
        Map<String, Boolean> namespaced = new HashMap<>();
        for (ChartObject object : objects) {
            if (object.kind().equals(ObjectOrder.DEFINITION)) {
                namespaced.put(
                        ObjectOrder.definedKind(object),
                        Trees.text(object.tree(), "spec", "scope").equals("Namespaced"));
            }
        }
        return namespaced;
    }
}
