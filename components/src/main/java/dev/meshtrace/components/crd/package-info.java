/** Istio's own kinds as Pulumi resources: thin, because the cluster's CRDs check them. */
@NullMarked
package dev.meshtrace.components.crd;

import org.jspecify.annotations.NullMarked;
