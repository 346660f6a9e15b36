package dev.meshtrace.sandbox.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.sandbox.comparison.Reasons.Explained;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.toolchain.Tool;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dev stack beside {@code istioctl manifest generate --set profile=demo} of the same Istio. */
final class DemoProfileComparisonIT {
    private static final Path REPORT = Path.of("target/demo-profile-comparison.txt");

    @TempDir
    private Path folder;

    @Test
    void everyDifferenceFromTheDemoProfileHasItsReason() throws IOException, InterruptedException {
        Toolchain toolchain = Toolchain.forUser(new PlainProgress(System.out));
        Declaration ours = DevStack.with(published(toolchain.istioCharts()));
        Declaration theirs = Declaration.ofYaml(demoProfile(toolchain.path(Tool.ISTIOCTL)));

        List<Difference> differences = ours.differences(theirs);
        Explained explained =
                Reasons.beside(getClass(), "demo-profile-reasons.yaml").explain(differences);

        String summary = "%d objects of the dev stack, %d of the demo profile, %d differences"
                .formatted(ours.size(), theirs.size(), differences.size());
        Files.writeString(REPORT, summary + "\n\n" + explained.report());
        System.out.println(summary + ", listed in " + REPORT + "\n" + explained.summary());
        assertThat(theirs.size()).isGreaterThan(40);
        assertThat(explained.unexplained()).as("differences without a reason").isEmpty();
        assertThat(explained.withoutDifference())
                .as("reasons without a difference")
                .isEmpty();
    }

    /** The folder by the names under which the charts are published. */
    private Path published(Path charts) throws IOException {
        Files.createSymbolicLink(folder.resolve("base"), charts.resolve("base"));
        Files.createSymbolicLink(folder.resolve("istiod"), charts.resolve("istio-control/istio-discovery"));
        Files.createSymbolicLink(folder.resolve("gateway"), charts.resolve("gateway"));
        return folder;
    }

    /** What istioctl renders from the charts inside itself; it is built from the same module. */
    private String demoProfile(Path istioctl) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(istioctl.toString(), "manifest", "generate", "--set", "profile=demo")
                .redirectError(errors.toFile())
                .start();
        String manifests = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return manifests;
    }
}
