package dev.meshtrace.sandbox.provider.resource;

import java.util.Map;

/** An object that is there, as Pulumi's state keeps it. */
public record Written(String id, Map<String, Object> state) {}
