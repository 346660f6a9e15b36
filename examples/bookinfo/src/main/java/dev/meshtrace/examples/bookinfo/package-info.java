/** Bookinfo on a traced mesh: the classic walk, declared. */
@NullMarked
package dev.meshtrace.examples.bookinfo;

import org.jspecify.annotations.NullMarked;
