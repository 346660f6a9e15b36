/** The {@code meshtrace} command line. */
@NullMarked
package dev.meshtrace.cli;

import org.jspecify.annotations.NullMarked;
