/** A Kubernetes control plane on loopback, its played nodes and the Pods that run as local processes. */
@NullMarked
package dev.meshtrace.sandbox.cluster;

import org.jspecify.annotations.NullMarked;
