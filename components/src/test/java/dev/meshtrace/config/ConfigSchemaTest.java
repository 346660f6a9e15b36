package dev.meshtrace.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {
    private static final Path FILE = Path.of("../stacks/meshtrace.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(ConfigSchema.json(), InputFormat.JSON);

    @Test
    void liesInTheRepositoryAsTheRecordsSay() throws IOException {
        if (Boolean.getBoolean("meshtrace.rewrite") && System.getenv("CI") == null) {
            Files.writeString(FILE, ConfigSchema.json());
        }

        assertThat(FILE)
                .as("rewrite it with: mvn -pl components test -Dtest=ConfigSchemaTest -Dmeshtrace.rewrite=true")
                .hasContent(ConfigSchema.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void takesTheStacksOfTheRepository(String stack) throws IOException {
        String yaml = Files.readString(Path.of("../stacks/Pulumi." + stack + ".yaml"));

        assertThat(yaml).startsWith("# yaml-language-server: $schema=./meshtrace.schema.json\n");
        assertThat(faults(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void takesTheLeastThatTheReaderTakes(String environment) {
        assertThat(faults(stack(environment, Written.LEAST_IN_PROD))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.meshtrace.config.ConfigFaultsTest#faultsOfForm")
    void refusesInDevWhatTheReaderRefusesForItsForm(String mesh, String fault) {
        assertThat(faults(stack("dev", mesh))).as(fault).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.meshtrace.config.ConfigFaultsTest#faultsOfFormInProd")
    void refusesInProdWhatTheReaderRefusesForItsForm(String mesh, String fault) {
        assertThat(faults(stack("dev", mesh))).as("dev").isEmpty();
        assertThat(faults(stack("prod", mesh))).as(fault).isNotEmpty();
    }

    @Test
    void refusesAMistypedKeyOfTheStackButNotThoseOfOthers() {
        assertThat(faults(stack("dev", Written.LEAST) + "  aws:region: eu-central-1\n"))
                .isEmpty();
        assertThat(faults(stack("dev", Written.LEAST) + "  meshtrace:mehs: {}\n"))
                .isNotEmpty();
    }

    private static String stack(String environment, String mesh) {
        return "config:\n  meshtrace:environment: " + environment + "\n  meshtrace:mesh:\n" + mesh.indent(4);
    }

    private static List<Error> faults(String yaml) {
        return SCHEMA.validate(Written.node(yaml).toString(), InputFormat.JSON);
    }
}
