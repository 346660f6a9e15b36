package dev.meshtrace.config.strict;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.meshtrace.config.strict.Value.Item;
import dev.meshtrace.config.strict.Value.Mapping;
import dev.meshtrace.config.strict.Value.MappingBuilder;
import dev.meshtrace.config.strict.Value.Scalar;
import dev.meshtrace.config.strict.Value.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON or YAML as it is written, with lines for YAML. */
public final class TreeReader {
    private static final String MERGE = "<<";

    private final JsonParser parser;
    private final boolean yaml;
    private final Map<String, Value> anchors = new HashMap<>();

    private TreeReader(JsonParser parser, boolean yaml) {
        this.parser = parser;
        this.yaml = yaml;
    }

    /** Reads the JSON in which Pulumi hands an object to a program.
     *
     * @throws JsonProcessingException when it is none */
    public static Value json(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            return new TreeReader(parser, false).document();
        }
    }

    /** Reads the first document of a YAML file.
     *
     * @throws JsonProcessingException when it is none */
    public static Value yaml(String text) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            return new TreeReader(parser, true).document();
        }
    }

    private Value document() throws IOException {
        return value(parser.nextToken());
    }

    private Value value(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            return new Scalar(Scalar.Kind.NULL, "nothing");
        }
        if (yaml && ((YAMLParser) parser).isCurrentAlias()) {
            return anchors.getOrDefault(parser.getText(), new Scalar(Scalar.Kind.NULL, "an unknown alias"));
        }
        Object anchor = parser.getObjectId();
        Value value = switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar(token);
        };
        if (anchor != null) {
            anchors.put(anchor.toString(), value);
        }
        return value;
    }

    private Mapping mapping() throws IOException {
        MappingBuilder mapping = new MappingBuilder();
        List<Mapping> merged = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = line();
            Value value = value(parser.nextToken());
            if (yaml && key.equals(MERGE) && value instanceof Mapping other) {
                merged.add(other);
            } else {
                mapping.put(key, value, line);
            }
        }
        merged.forEach(mapping::putMissing);
        return mapping.build();
    }

    private Sequence sequence() throws IOException {
        List<Item> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int line = line();
            items.add(new Item(value(token), line));
        }
        return new Sequence(items);
    }

    private Scalar scalar(JsonToken token) throws IOException {
        String text = parser.getText();
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(Scalar.Kind.FLAG, text);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(Scalar.Kind.NUMBER, text);
            case VALUE_NULL -> new Scalar(Scalar.Kind.NULL, "null");
            default -> new Scalar(Scalar.Kind.TEXT, text);
        };
    }

    private int line() {
        return yaml ? parser.currentTokenLocation().getLineNr() : 0;
    }
}
