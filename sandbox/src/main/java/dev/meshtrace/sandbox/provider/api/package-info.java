/** The Kubernetes API server as the provider sees it: kinds, requests, errors, field ownership. */
@NullMarked
package dev.meshtrace.sandbox.provider.api;

import org.jspecify.annotations.NullMarked;
