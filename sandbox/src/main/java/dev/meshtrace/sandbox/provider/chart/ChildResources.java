package dev.meshtrace.sandbox.provider.chart;

import dev.meshtrace.sandbox.provider.value.PropertyValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.Result;

/** Registers a chart's objects below the chart, side by side as far as they do not need each other. */
final class ChildResources {
    private static final String RESOURCE_POLICY = "helm.sh/resource-policy";
    private static final String KEEP = "keep";

    private final Monitor monitor;
    private final ConstructRequest request;
    private final ChartInputs inputs;
    private final String parent;
    private final Map<ChartObject, CompletableFuture<RegisterResourceResponse>> answers = new LinkedHashMap<>();

    ChildResources(Monitor monitor, ConstructRequest request, ChartInputs inputs, String parent) {
        this.monitor = monitor;
        this.request = request;
        this.inputs = inputs;
        this.parent = parent;
    }

    /** Registers all and waits for the engine's answers; fails with the first failure after all have ended. */
    List<RegisterResourceResponse> register(Map<ChartObject, Set<ChartObject>> order) {
        order.forEach((object, needed) -> {
            List<CompletableFuture<RegisterResourceResponse>> before = new ArrayList<>();
            needed.forEach(first -> before.add(answer(first)));
            answers.put(
                    object,
                    CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                            .thenCompose(done -> monitor.register(request(object, before)))
                            .thenApply(answer -> succeeded(object, answer)));
        });
        CompletableFuture<Void> all = CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new));
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return answers.values().stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<RegisterResourceResponse> answer(ChartObject object) {
        CompletableFuture<RegisterResourceResponse> answer = answers.get(object);
        if (answer == null) {
            throw new IllegalStateException(object + " must come before the objects that need it");
        }
        return answer;
    }

    private RegisterResourceRequest request(
            ChartObject object, List<CompletableFuture<RegisterResourceResponse>> before) {
        RegisterResourceRequest.Builder child = RegisterResourceRequest.newBuilder()
                .setType(object.token())
                .setName(object.resourceName(inputs.resourcePrefix()))
                .setParent(parent)
                .setCustom(true)
                .setObject(PropertyValues.encode(inputs.secret() ? object.secretInputs() : object.inputs()))
                .setProvider(request.getProvidersOrDefault("kubernetes", ""))
                .setAliasSpecs(true)
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setSupportsPartialValues(true)
                .setSupportsResultReporting(true);
        before.forEach(first -> child.addDependencies(first.join().getUrn()));
        if (request.hasProtect()) {
            child.setProtect(request.getProtect());
        }
        if (object.annotation(RESOURCE_POLICY).equals(KEEP)) {
            child.setRetainOnDelete(true);
        } else if (request.hasRetainOnDelete()) {
            child.setRetainOnDelete(request.getRetainOnDelete());
        }
        return child.build();
    }

    private static RegisterResourceResponse succeeded(ChartObject object, RegisterResourceResponse answer) {
        if (answer.getResult() != Result.SUCCESS) {
            throw new ChartException("object of the chart was not registered: " + object);
        }
        return answer;
    }
}
