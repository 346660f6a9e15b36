/** The mesh as immutable values: no Pulumi, no input or output. */
@NullMarked
package dev.meshtrace.model;

import org.jspecify.annotations.NullMarked;
