package dev.meshtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meshtrace.sandbox.pulumi.ResourceChanges;
import dev.meshtrace.sandbox.session.Target;
import dev.meshtrace.sandbox.session.UpReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpTextTest {
    @Test
    void saysThatNothingChanged() throws Exception {
        String text = text(Map.of("same", 113), "{}", null);

        assertThat(text)
                .contains("Stack dev is up, nothing changed: all 113 resources are as declared.\n")
                .contains("Control plane ran already, pulumi up took 2.3 s.\n");
    }

    @Test
    void saysWhatChangedAndHowLongItTook() throws Exception {
        String text = text(Map.of("create", 100, "same", 13), "{}", Duration.ofMillis(6120));

        assertThat(text)
                .contains("Stack dev is up: 100 create, 13 same.\n")
                .contains("Control plane ready after 6.1 s, pulumi up took 2.3 s.\n");
    }

    @Test
    void tellsRealFromPlayed() throws Exception {
        assertThat(text(Map.of("same", 1), "{}", null))
                .contains("Real processes:  etcd, kube-apiserver, istiod\n")
                .contains("Played by KWOK:  the nodes and every Pod");
    }

    @Test
    void showsOutputsOnOneLineEach() throws Exception {
        String text = text(
                Map.of("same", 1), "{\"headers\": [\"x-request-id\"], \"kiali\": \"istioctl dashboard kiali\"}", null);

        assertThat(text).contains("Outputs:\n  headers: [\"x-request-id\"]\n  kiali: istioctl dashboard kiali\n");
    }

    private static String text(Map<String, Integer> changes, String outputs, @Nullable Duration controlPlane)
            throws Exception {
        StringWriter out = new StringWriter();
        UpReport report = new UpReport(
                new Target("dev", "dev", Path.of("/clone")),
                List.of("etcd", "kube-apiserver", "istiod"),
                new ResourceChanges(changes),
                new JsonMapper().readTree(outputs),
                controlPlane,
                Duration.ofMillis(2345));
        new UpText(report).print(new PrintWriter(out, true));
        return out.toString();
    }
}
