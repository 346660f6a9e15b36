package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.resource.Change;
import dev.meshtrace.sandbox.provider.resource.Difference;
import dev.meshtrace.sandbox.provider.value.PropertyPath;
import java.util.Map;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;

/** A difference as the engine reads it. */
final class DiffReply {
    private DiffReply() {}

    /** The reply, with each change shown against the outputs where they hold the old value, else against the inputs. */
    static DiffResponse of(Difference difference, Map<String, Object> outputs) {
        DiffResponse.Builder reply = DiffResponse.newBuilder()
                .setChanges(difference.changes().isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .setHasDetailedDiff(true)
                .setDeleteBeforeReplace(difference.deleteBeforeReplace());
        for (Change change : difference.changes()) {
            boolean replaces = difference.replacing().contains(change);
            reply.putDetailedDiff(change.path().toString(), detail(change, replaces, outputs));
            reply.addDiffs(top(change.path()));
            if (replaces) {
                reply.addReplaces(change.path().toString());
            }
        }
        return reply.build();
    }

    private static String top(PropertyPath path) {
        return path.elements().get(0).toString();
    }

    private static PropertyDiff detail(Change change, boolean replaces, Map<String, Object> outputs) {
        PropertyDiff.Kind kind = switch (change.kind()) {
            case ADD -> replaces ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
            case UPDATE -> replaces ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
            case DELETE -> replaces ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
        };
        boolean onlyInInputs =
                change.kind() == Change.Kind.DELETE || change.path().in(outputs) == null;
        return PropertyDiff.newBuilder()
                .setKind(kind)
                .setInputDiff(onlyInInputs)
                .build();
    }
}
