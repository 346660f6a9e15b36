/** Reads a stack's config, strictly and once, into the model of the mesh. No Pulumi here. */
@NullMarked
package dev.meshtrace.config;

import org.jspecify.annotations.NullMarked;
