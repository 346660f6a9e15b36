/** The Pulumi program. */
@NullMarked
package dev.meshtrace.stacks;

import org.jspecify.annotations.NullMarked;
