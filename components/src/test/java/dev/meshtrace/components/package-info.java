/** What a program declares, asked without an engine; and the tests of the components. */
@NullMarked
package dev.meshtrace.components;

import org.jspecify.annotations.NullMarked;
