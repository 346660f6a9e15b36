package dev.meshtrace.sandbox.provider.resource;

/** What to do when an apply meets fields that somebody else owns. */
final class Conflicts {
    private Conflicts() {}

    static String repairs() {
        return " (server-side apply field conflict; to take the fields over, set the annotation pulumi.com/patchForce to"
                + " \"true\" on this resource)";
    }
}
