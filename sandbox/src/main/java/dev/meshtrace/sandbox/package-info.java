/** The embedded sandbox: a real control plane and a real istiod on loopback. */
@NullMarked
package dev.meshtrace.sandbox;

import org.jspecify.annotations.NullMarked;
