package dev.meshtrace.components;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What a program declares when it is run on mocks: every resource with its inputs, its parent and what it depends on.
 *
 * <p>One program at a time: the SDK's state belongs to the whole JVM.
 */
public final class Declared {
    private final List<DeclaredResource> resources;
    private final TestResult result;

    private Declared(List<DeclaredResource> resources, TestResult result) {
        this.resources = List.copyOf(resources);
        this.result = result;
    }

    /** Runs a program that must succeed. */
    public static Declared by(Consumer<Context> program) {
        return by(Map.of(), program);
    }

    /**
     * Runs a program that must succeed on a cluster that adds something to what it is told.
     *
     * @param added for a type, outputs beside the inputs
     */
    public static Declared by(Map<String, Map<String, Object>> added, Consumer<Context> program) {
        Declared declared = run(added, program);
        if (declared.result.exitCode() != 0) {
            throw new AssertionError("the program failed: " + declared.result.exceptions());
        }
        return declared;
    }

    /** Runs a program that must be refused, and gives the one line that the user reads. */
    public static String refusalOf(Consumer<Context> program) {
        Set<String> refusals = new LinkedHashSet<>();
        for (Exception exception : run(Map.of(), program).result.exceptions()) {
            // The SDK reports the program's exception also as the cause of its own run's.
            Throwable cause = exception instanceof CompletionException wrapped ? wrapped.getCause() : exception;
            if (!(cause instanceof RunException)) {
                throw new AssertionError("expected a refusal, got " + exception, exception);
            }
            refusals.add(String.valueOf(cause.getMessage()));
        }
        if (refusals.size() != 1) {
            throw new AssertionError("expected one refusal, got " + refusals);
        }
        return refusals.iterator().next();
    }

    private static Declared run(Map<String, Map<String, Object>> added, Consumer<Context> program) {
        Recorder recorder = new Recorder(added);
        try {
            TestResult result = PulumiTest.withMocks(recorder)
                    .withOptions(TestOptions.builder()
                            .projectName("meshtrace")
                            .stackName("test")
                            .resourceTransformations(List.of(recorder))
                            .build())
                    .runTest(program);
            return new Declared(recorder.resources(), result);
        } finally {
            PulumiTest.cleanup();
        }
    }

    /** Everything, in the order of declaration. */
    public List<DeclaredResource> all() {
        return resources;
    }

    /** All of a type, for example {@code kubernetes:core/v1:Namespace}. */
    public List<DeclaredResource> ofType(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The only one of a type. */
    public DeclaredResource only(String type) {
        List<DeclaredResource> found = ofType(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + ", got " + found);
        }
        return found.get(0);
    }

    /** The one with this logical name. */
    public DeclaredResource named(String name) {
        return resources.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in "
                        + resources.stream().map(DeclaredResource::name).toList()));
    }

    /** A stack output. */
    public Object output(String name) {
        return Optional.ofNullable(PulumiTest.extractValue(result.output(name)))
                .orElseThrow(() -> new AssertionError("no output " + name));
    }

    /** Takes part in the SDK's run twice: options pass through it as a transformation, inputs as mocks. */
    private static final class Recorder implements Mocks, ResourceTransformation {
        private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Map<String, Object>> inputs = new ConcurrentHashMap<>();

        private final Map<String, Map<String, Object>> added;

        Recorder(Map<String, Map<String, Object>> added) {
            this.added = added;
        }

        private record Seen(Resource resource, ResourceOptions options) {}

        @Override
        public Optional<Result> apply(Args args) {
            seen.add(new Seen(args.resource(), args.options()));
            return Optional.empty();
        }

        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            Map<String, Object> given = Optional.ofNullable(args.inputs).orElse(Map.of());
            inputs.put(args.type + "::" + args.name, given);
            Map<String, Object> state = new HashMap<>(given);
            state.putAll(added.getOrDefault(String.valueOf(args.type), Map.of()));
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name + "-id"), state));
        }

        List<DeclaredResource> resources() {
            return seen.stream().map(this::declared).toList();
        }

        private DeclaredResource declared(Seen one) {
            String type = one.resource().pulumiResourceType();
            String name = one.resource().pulumiResourceName();
            return new DeclaredResource(
                    type,
                    name,
                    inputs.getOrDefault(type + "::" + name, Map.of()),
                    one.options().getParent().map(Resource::pulumiResourceName),
                    names(one.options().getDependsOn()),
                    one.options());
        }

        private static List<String> names(Output<List<Resource>> resources) {
            List<Resource> known =
                    Optional.ofNullable(PulumiTest.extractValue(resources)).orElse(List.of());
            return known.stream().map(Resource::pulumiResourceName).toList();
        }
    }
}
