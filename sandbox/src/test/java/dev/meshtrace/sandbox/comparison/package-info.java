/** Compares two declarations of a mesh, object by object and field by field. */
@NullMarked
package dev.meshtrace.sandbox.comparison;

import org.jspecify.annotations.NullMarked;
