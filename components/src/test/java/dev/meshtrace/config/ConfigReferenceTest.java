package dev.meshtrace.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.config.strict.Reference;
import dev.meshtrace.config.written.MeshConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReferenceTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String BEGIN =
            "<!-- from here on made from the records of dev.meshtrace.config.written -->\n\n";

    @TempDir
    Path folder;

    @Test
    void thePageTellsTheKeysAsTheRecordsDeclareThem() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        assertThat(begin).as("the page says where its tables begin").isPositive();
        String told = page.substring(0, begin + BEGIN.length())
                + Reference.of(StackConfig.MESH, MeshConfig.class).strip() + "\n";
        if (Boolean.getBoolean("meshtrace.rewrite") && System.getenv("CI") == null) {
            Files.writeString(PAGE, told);
        }

        assertThat(PAGE)
                .as("rewrite it with: mvn -pl components test -Dtest=ConfigReferenceTest -Dmeshtrace.rewrite=true")
                .hasContent(told);
    }

    @Test
    void theExampleOfThePageIsReadAsItStands() throws IOException {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        Path file = Files.writeString(folder.resolve("Pulumi.example.yaml"), example.group(1));

        assertThat(StackConfig.with(name -> null).read(file).namespaces()).hasSize(2);
    }
}
