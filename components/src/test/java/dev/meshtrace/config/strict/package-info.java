@NullMarked
package dev.meshtrace.config.strict;

import org.jspecify.annotations.NullMarked;
