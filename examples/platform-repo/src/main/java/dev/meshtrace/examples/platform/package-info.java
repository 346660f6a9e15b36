/** Another team's platform repository: single components of meshtrace beside its own resources. */
@NullMarked
package dev.meshtrace.examples.platform;

import org.jspecify.annotations.NullMarked;
