/**
 * Reads JSON or YAML into records that declare what may be written in them, and collects every fault on the way. The
 * same declarations give the JSON Schema. Nothing here knows what a mesh is, but for its values' forms.
 */
@NullMarked
package dev.meshtrace.config.strict;

import org.jspecify.annotations.NullMarked;
