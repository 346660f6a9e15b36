@NullMarked
package dev.meshtrace;

import org.jspecify.annotations.NullMarked;
