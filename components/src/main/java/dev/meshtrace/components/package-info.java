/**
 * The mesh as Pulumi components. Each can be used alone; {@link dev.meshtrace.components.TracedMesh} composes them from a
 * {@link dev.meshtrace.model.MeshSpec}.
 */
@NullMarked
package dev.meshtrace.components;

import org.jspecify.annotations.NullMarked;
