/** Local processes that can be identified and ended, also after a crash of the sandbox. */
@NullMarked
package dev.meshtrace.sandbox.process;

import org.jspecify.annotations.NullMarked;
