/** How long work is shown to the person who waits for it. */
@NullMarked
package dev.meshtrace.sandbox.progress;

import org.jspecify.annotations.NullMarked;
