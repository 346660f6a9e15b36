package dev.meshtrace.components;

import java.util.LinkedHashMap;
import java.util.Map;

/** Chart values put over each other the way Helm does it. */
final class HelmValues {
    private HelmValues() {}

    /** The values with others over them: maps are merged key by key, everything else, lists too, is replaced. */
    static Map<String, Object> merge(Map<String, Object> values, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        over.forEach((key, value) -> merged.merge(key, value, HelmValues::mergeValue));
        return merged;
    }

    @SuppressWarnings("unchecked") // the keys of chart values are strings
    private static Object mergeValue(Object value, Object over) {
        return value instanceof Map<?, ?> map && over instanceof Map<?, ?> overMap
                ? merge((Map<String, Object>) map, (Map<String, Object>) overMap)
                : over;
    }
}
