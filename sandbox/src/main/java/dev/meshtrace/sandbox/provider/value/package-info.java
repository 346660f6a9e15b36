/** Pulumi's property values as plain Java trees, with secrets and unknowns as values of their own. */
@NullMarked
package dev.meshtrace.sandbox.provider.value;

import org.jspecify.annotations.NullMarked;
