package dev.meshtrace.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.meshtrace.config.strict.Faults;
import dev.meshtrace.config.strict.KeyPath;
import dev.meshtrace.config.strict.NearMiss;
import dev.meshtrace.config.strict.Shape;
import dev.meshtrace.config.strict.Shapes;
import dev.meshtrace.config.strict.TreeReader;
import dev.meshtrace.config.strict.Value;
import dev.meshtrace.config.strict.Value.Entry;
import dev.meshtrace.config.strict.Value.Mapping;
import dev.meshtrace.config.strict.Value.Scalar;
import dev.meshtrace.config.written.MeshConfig;
import dev.meshtrace.model.ChartSource;
import dev.meshtrace.model.Environment;
import dev.meshtrace.model.MeshSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the config of a stack, from Pulumi or from a {@code Pulumi.<stack>.yaml} file, into the mesh that it means. */
public final class StackConfig {
    private static final String PREFIX = "meshtrace:";
    static final String ENVIRONMENT = PREFIX + "environment";
    static final String MESH = PREFIX + "mesh";
    private static final String CONFIG = "the stack's config";
    private static final List<String> KEYS = List.of(ENVIRONMENT, MESH);

    private final ChartSource charts;

    private StackConfig(ChartSource charts) {
        this.charts = charts;
    }

    /**
     * A reader.
     *
     * @param environmentVariables of this process; of them, {@link ChartSource#FOLDER_VARIABLE} is read
     */
    public static StackConfig with(Function<String, @Nullable String> environmentVariables) {
        return new StackConfig(ChartSource.fromEnvironment(environmentVariables));
    }

    /**
     * Reads what Pulumi hands to a program.
     *
     * @param environment the text of {@code meshtrace:environment}
     * @param mesh the JSON of {@code meshtrace:mesh}
     * @throws ConfigException with all faults
     */
    public MeshSpec read(Optional<String> environment, Optional<String> mesh) {
        Faults faults = new Faults();
        Optional<Entry> written =
                mesh.map(text -> lineless(parsed(() -> TreeReader.json(text), MESH, "JSON", "", faults)));
        Optional<Entry> where = environment.map(text -> lineless(new Scalar(Scalar.Kind.TEXT, text)));
        return spec(where, written, "", faults);
    }

    /**
     * Reads a stack's file.
     *
     * @param file for example {@code stacks/Pulumi.dev.yaml}
     * @throws ConfigException with all faults and their lines
     */
    public MeshSpec read(Path file) {
        Faults faults = new Faults();
        String name = file.toString();
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            faults.add(
                    "the stack's config",
                    "a file that can be read",
                    unreadable.getClass().getSimpleName(),
                    0);
            throw new ConfigException(name, faults.inOrder());
        }
        Value written = parsed(() -> TreeReader.yaml(text), CONFIG, "YAML", name, faults);
        Mapping top = written instanceof Mapping mapping ? mapping : Mapping.EMPTY;
        Mapping config = top.mapping("config");
        top.repeated().forEach(again -> faults.repeated(again.key(), again));
        config.repeated().forEach(again -> faults.repeated(again.key(), again));
        config.entries().forEach((key, entry) -> refuseUnknown(key, entry.line(), faults));
        return spec(
                Optional.ofNullable(config.entries().get(ENVIRONMENT)),
                Optional.ofNullable(config.entries().get(MESH)),
                name,
                faults);
    }

    private static void refuseUnknown(String key, int line, Faults faults) {
        if (key.startsWith(PREFIX) && !KEYS.contains(key)) {
            faults.add(key, Shape.anyOf(KEYS), '"' + key + '"' + NearMiss.proposal(key, KEYS), line);
        }
    }

    private MeshSpec spec(Optional<Entry> environment, Optional<Entry> mesh, String source, Faults faults) {
        Shape words = Shapes.choice(Environment.class);
        Environment where = (Environment) read(words, environment, KeyPath.of(ENVIRONMENT), faults);
        Shape keys = new Shapes(where == null ? Environment.DEV : where).object(MeshConfig.class);
        MeshConfig config = (MeshConfig) read(keys, mesh, KeyPath.of(MESH), faults);
        if (config != null) {
            NamespaceRules.check(config, faults);
            IngressRules.check(config, faults);
            TracingRules.check(config, faults);
        }
        if (where == null || config == null || !faults.isEmpty()) {
            throw new ConfigException(source, faults.inOrder());
        }
        return new MeshSpecs(where, charts).of(config);
    }

    private static @Nullable Object read(Shape shape, Optional<Entry> written, KeyPath path, Faults faults) {
        if (written.isEmpty()) {
            faults.add(path, shape.allowed(), "nothing");
            return null;
        }
        faults.locate(written.get().value(), path, written.get().line());
        return shape.read(written.get().value(), path, faults);
    }

    private static Entry lineless(Value value) {
        return new Entry(value, 0);
    }

    /** A parser that may meet what it cannot read. */
    private interface Parser {
        Value parse() throws IOException;
    }

    private static Value parsed(Parser parser, String what, String language, String source, Faults faults) {
        try {
            return parser.parse();
        } catch (JsonProcessingException malformed) {
            JsonLocation location = malformed.getLocation();
            String reason = malformed.getOriginalMessage().lines().findFirst().orElse("something else");
            faults.add(what, language, reason, location == null ? 0 : location.getLineNr());
        } catch (IOException unreadable) {
            faults.add(what, language, unreadable.getClass().getSimpleName(), 0);
        }
        throw new ConfigException(source, faults.inOrder());
    }
}
