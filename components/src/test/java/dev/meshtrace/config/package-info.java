@NullMarked
package dev.meshtrace.config;

import org.jspecify.annotations.NullMarked;
