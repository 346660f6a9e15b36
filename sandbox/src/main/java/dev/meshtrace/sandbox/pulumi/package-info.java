/** The Pulumi engine as a process. */
@NullMarked
package dev.meshtrace.sandbox.pulumi;

import org.jspecify.annotations.NullMarked;
