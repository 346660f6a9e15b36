package dev.meshtrace.sandbox.provider;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import dev.meshtrace.sandbox.provider.value.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;

/** The functions of the Kubernetes package that a program can call. */
final class Functions {
    private static final String DECODE_YAML = "kubernetes:yaml:decode";

    private Functions() {}

    static InvokeResponse invoke(InvokeRequest request) {
        if (!request.getTok().equals(DECODE_YAML)) {
            throw ProviderService.unsupported("function " + request.getTok());
        }
        Map<String, Object> args = PropertyValues.decode(request.getArgs());
        Map<String, Object> result =
                Map.of("result", decode(Trees.text(args, "text"), Trees.text(args, "defaultNamespace")));
        return InvokeResponse.newBuilder()
                .setReturn(PropertyValues.encode(result))
                .build();
    }

    private static List<Object> decode(String text, String namespace) {
        List<Object> objects = new ArrayList<>();
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<Map<?, ?>> documents = yaml.readerFor(Map.class).readValues(yaml.createParser(text))) {
            while (documents.hasNext()) {
                Map<?, ?> document = documents.next();
                if (document != null && !document.isEmpty()) {
                    Map<String, Object> object = Trees.copy(document);
                    if (!namespace.isEmpty()) {
                        Trees.child(object, "metadata").putIfAbsent("namespace", namespace);
                    }
                    objects.add(object);
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("text must be YAML, got " + e.getMessage(), e);
        }
        return objects;
    }
}
