package dev.meshtrace.config.strict;

import dev.meshtrace.model.Environment;
import java.util.Optional;

/** Tells the keys of a record as Markdown: one table for each object, in the order of the declarations. */
public final class Reference {
    private final StringBuilder text = new StringBuilder();

    private Reference() {}

    public static String of(String path, Class<? extends Record> type) {
        Reference reference = new Reference();
        reference.object("`" + path + "`", path, (ObjectShape) new Shapes(Environment.DEV).object(type), (ObjectShape)
                new Shapes(Environment.PROD).object(type));
        return reference.text.toString();
    }

    private void object(String title, String path, ObjectShape dev, ObjectShape prod) {
        text.append("### ").append(title).append("\n\n");
        if (!dev.alternatives().isEmpty()) {
            text.append("Exactly one of `")
                    .append(String.join("`, `", dev.alternatives()))
                    .append("`.\n\n");
        }
        text.append("| key | what may be written | default | meaning |\n| --- | --- | --- | --- |\n");
        for (int i = 0; i < dev.fields().size(); i++) {
            row(dev.fields().get(i), prod.fields().get(i));
        }
        text.append('\n');
        for (int i = 0; i < dev.fields().size(); i++) {
            String key = path + "." + dev.fields().get(i).key();
            below(key, dev.fields().get(i).shape(), prod.fields().get(i).shape());
        }
    }

    private void row(Field dev, Field prod) {
        String allowed = allowed(dev.shape());
        String inProd = allowed(prod.shape());
        String both = allowed.equals(inProd) ? allowed : allowed + "; " + inProd;
        text.append("| `%s` | %s | %s | %s |\n"
                .formatted(
                        dev.key(),
                        cell(both),
                        cell(byDefault(dev, prod)),
                        cell(dev.setting().value())));
    }

    private static String byDefault(Field dev, Field prod) {
        if (prod.required().isPresent()) {
            return dev.required().isPresent()
                    ? "**required**"
                    : dev.defaultText().orElse("none") + "; **required in prod**";
        }
        boolean ofDefaults =
                dev.shape() instanceof ObjectShape && dev.byDefault().isPresent();
        return dev.defaultText().orElse(ofDefaults ? "its own defaults" : "none");
    }

    private static String allowed(Shape shape) {
        if (shape instanceof ObjectShape) {
            return "an object, below";
        }
        if (shape instanceof UnionShape) {
            return shape.allowed() + ", below";
        }
        if (shape instanceof ListShape list) {
            return "a list" + (list.notEmpty() ? ", not empty" : "") + ", each: " + allowed(list.item());
        }
        if (shape instanceof MapShape map) {
            return "a map" + (map.notEmpty() ? ", not empty" : "") + ", each key "
                    + map.keys().allowed() + ", each value: " + allowed(map.value());
        }
        return shape.allowed();
    }

    private void below(String path, Shape dev, Shape prod) {
        if (dev instanceof ObjectShape object && prod instanceof ObjectShape inProd) {
            object("`" + path + "`", path, object, inProd);
        } else if (dev instanceof ListShape list && prod instanceof ListShape inProd) {
            below(path + "[]", list.item(), inProd.item());
        } else if (dev instanceof MapShape map && prod instanceof MapShape inProd) {
            below(path + ".NAME", map.value(), inProd.value());
        } else if (dev instanceof UnionShape union && prod instanceof UnionShape inProd) {
            union.kinds()
                    .forEach((kind, object) -> object(
                            "`" + path + "` of kind `" + kind + "`",
                            path,
                            object,
                            Optional.ofNullable(inProd.kinds().get(kind)).orElseThrow()));
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("*.", "\\*.").replace("'*'", "'\\*'");
    }
}
