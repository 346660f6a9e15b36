/** One sandbox of a clone: a daemon that owns the control plane, and a Pulumi stack that is brought up against it. */
@NullMarked
package dev.meshtrace.sandbox.session;

import org.jspecify.annotations.NullMarked;
