/** What the provider does with one resource: check, diff, create, read, update, delete. */
@NullMarked
package dev.meshtrace.sandbox.provider.resource;

import org.jspecify.annotations.NullMarked;
