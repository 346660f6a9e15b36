package dev.meshtrace.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest {
    @Test
    void writesDurationsToTheMinute() {
        assertThat(ConfigurationFile.duration(Duration.ofDays(2))).isEqualTo("48h");
        assertThat(ConfigurationFile.duration(Duration.ofMinutes(90))).isEqualTo("90m");
    }

    @Test
    void quotesTextThatLooksLikeANumber() {
        assertThat(new ConfigurationFile("f.yaml", Map.of("port", "80")).content())
                .isEqualTo("port: \"80\"\n");
    }

    @Test
    void checksumFollowsTheContent() {
        ConfigurationFile one = new ConfigurationFile("f.yaml", Map.of("port", 80));
        assertThat(one.checksumAnnotation())
                .isEqualTo(new ConfigurationFile("f.yaml", Map.of("port", 80)).checksumAnnotation())
                .isNotEqualTo(new ConfigurationFile("f.yaml", Map.of("port", 81)).checksumAnnotation());
    }
}
