/**
 * What may be written in a stack's config, key by key. The reader, the JSON Schema and docs/configuration.md come from
 * these records.
 *
 * <p>While faults are collected, a component whose value is faulty is null even where its type says otherwise; nobody
 * but the rules of {@code dev.meshtrace.config} ever sees such a record.
 */
@NullMarked
package dev.meshtrace.config.written;

import org.jspecify.annotations.NullMarked;
