/** When an object counts as ready or gone: one class for each kind, and the loop that asks. */
@NullMarked
package dev.meshtrace.sandbox.provider.await;

import org.jspecify.annotations.NullMarked;
