package dev.meshtrace.sandbox.provider.await;

import dev.meshtrace.sandbox.provider.value.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of kubectl's JSONPath that conditions use: {@code {.status.phase}}, {@code {.webhooks[*].clientConfig}},
 * {@code {.status.conditions[?(@.type=="Ready")].status}}.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/jsonpath/">kubectl's JSONPath</a>
 */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.?(?<key>[A-Za-z0-9_\\-/]+)"
            + "|\\[(?<index>-?\\d+)]"
            + "|(?<all>\\[\\*]|\\.\\*)"
            + "|\\['(?<quoted>[^']*)']"
            + "|\\[\\?\\(@\\.(?<field>[A-Za-z0-9_.\\-]+)\\s*==\\s*[\"'](?<value>[^\"']*)[\"']\\)]");

    private final List<Step> steps = new ArrayList<>();

    /** One step from the values found so far to those below them. */
    private interface Step {
        Stream<Object> from(Object value);
    }

    JsonPath(String text) {
        String inner = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        Matcher matcher = STEP.matcher(inner);
        int at = inner.startsWith("$") ? 1 : 0;
        while (at < inner.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException(
                        "jsonpath must be fields, [n], [*] or [?(@.field==\"value\")], got " + text);
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
    }

    /** Every value at this path. */
    List<Object> in(Map<String, Object> tree) {
        Stream<Object> found = Stream.of(tree);
        for (Step step : steps) {
            found = found.flatMap(step::from);
        }
        return found.toList();
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("all") != null) {
            return JsonPath::children;
        }
        if (matcher.group("index") != null) {
            int index = Integer.parseInt(matcher.group("index"));
            return value -> element(value, index);
        }
        if (matcher.group("field") != null) {
            String[] field = matcher.group("field").split("\\.", -1);
            String wanted = matcher.group("value");
            return value -> children(value)
                    .filter(child -> String.valueOf(Trees.get(child, field)).equals(wanted));
        }
        String key = matcher.group("key") != null ? matcher.group("key") : matcher.group("quoted");
        return value -> Stream.ofNullable(Trees.get(value, key));
    }

    private static Stream<Object> children(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Trees.asMap(map).values().stream();
        }
        return value instanceof List<?> list ? Trees.asList(list).stream() : Stream.empty();
    }

    private static Stream<Object> element(Object value, int index) {
        if (!(value instanceof List<?> list)) {
            return Stream.empty();
        }
        int at = index < 0 ? list.size() + index : index;
        return at >= 0 && at < list.size() ? Stream.of(Trees.asList(list).get(at)) : Stream.empty();
    }
}
