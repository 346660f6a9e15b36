/** Kubernetes provider for Pulumi, embedded in the sandbox: protocol server, sessions and settings. */
@NullMarked
package dev.meshtrace.sandbox.provider;

import org.jspecify.annotations.NullMarked;
