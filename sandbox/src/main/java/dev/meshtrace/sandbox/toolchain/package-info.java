/** The programs that the sandbox runs: found on the PATH or built once per user from Go modules. */
@NullMarked
package dev.meshtrace.sandbox.toolchain;

import org.jspecify.annotations.NullMarked;
