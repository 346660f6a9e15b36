import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the two side by side, run after run, and prints the medians. */
final class PreviewBench {
    private static final List<String> PREVIEW =
            List.of("pulumi", "preview", "--stack", "dev", "--non-interactive", "--expect-no-changes");
    private static final List<String> PIPELINE =
            List.of("sh", "-c", "istioctl manifest generate --set profile=demo | kubectl diff -f -");
    private static final int DEFAULT_RUNS = 5;

    private final List<Measured> previews = new ArrayList<>();
    private final List<Duration> provider = new ArrayList<>();
    private final List<Measured> pipelines = new ArrayList<>();
    private final List<InstantEngine.Program> programs = new ArrayList<>();

    private PreviewBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length == 0 ? DEFAULT_RUNS : Integer.parseInt(arguments[0]);
        PreviewBench bench = new PreviewBench();
        Map<String, String> config = StackInputs.ofDev();
        Measured.run(PREVIEW, 0);
        Measured.run(PIPELINE, 1);
        for (int i = 0; i < runs; i++) {
            try (ProviderTime time = ProviderTime.start()) {
                bench.previews.add(Measured.run(PREVIEW, 0));
                bench.provider.add(time.stop());
            }
            bench.pipelines.add(Measured.run(PIPELINE, 1));
            bench.programs.add(InstantEngine.run(config));
        }
        bench.print(runs);
    }

    private void print(int runs) {
        Duration whole = median(previews.stream().map(Measured::wall).toList());
        Duration today = median(pipelines.stream().map(Measured::wall).toList());
        Duration program = median(programs.stream().map(InstantEngine.Program::whole).toList());
        Duration start = median(programs.stream().map(InstantEngine.Program::start).toList());
        Duration served = median(provider);
        Duration alive = median(previews.stream().map(Measured::programWall).toList());
        line("unchanged preview of dev, medians of " + runs + " runs", "");
        line("preview, whole", seconds(whole));
        line("  program, from its start to its end in the preview", seconds(alive));
        line("  program alone, with an engine that answers at once", seconds(program));
        line("    of that, from its start to its first call", seconds(start));
        line("  provider, while at least one call is served", seconds(served));
        line("  engine: the rest (whole, without program alone and provider)",
                seconds(whole.minus(program).minus(served)));
        line("program's peak memory", megabytes(previews.stream().map(Measured::programPeak).toList()));
        line("istioctl manifest generate --set profile=demo | kubectl diff", seconds(today));
        line("preview / pipeline", "%.2f".formatted((double) whole.toMillis() / today.toMillis()));
        line("each preview", previews.stream().map(run -> seconds(run.wall())).toList().toString());
        line("each pipeline", pipelines.stream().map(run -> seconds(run.wall())).toList().toString());
    }

    private static void line(String what, String figure) {
        System.out.printf("%-64s %s%n", what, figure);
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private static String seconds(Duration duration) {
        return "%.2f s".formatted(duration.toMillis() / 1000.0);
    }

    private static String megabytes(List<Long> kilobytes) {
        return kilobytes.stream().sorted().toList().get(kilobytes.size() / 2) / 1024 + " MiB";
    }
}
