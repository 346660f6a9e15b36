import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * How long the embedded provider was at work, seen by Flight Recorder in the sandbox's process. Constructing a chart
 * counts while it is rendered only: the rest of it waits for the engine.
 */
final class ProviderTime implements AutoCloseable {
    private static final String NAME = "meshtrace-bench";

    private final String pid;
    private final Path recording;

    private ProviderTime(String pid, Path recording) {
        this.pid = pid;
        this.recording = recording;
    }

    static ProviderTime start() throws IOException, InterruptedException {
        String daemon = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().filter(line -> line.contains(" sandbox serve")).isPresent())
                .map(process -> String.valueOf(process.pid()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sandbox must run: ./meshtrace sandbox up dev"));
        Path settings = Path.of("bench/provider-calls.jfc").toAbsolutePath();
        jcmd(daemon, "JFR.start", "name=" + NAME, "settings=" + settings);
        return new ProviderTime(daemon, Files.createTempFile("bench", ".jfr"));
    }

    /** The time in which at least one call was served. */
    Duration stop() throws IOException, InterruptedException {
        jcmd(pid, "JFR.stop", "name=" + NAME, "filename=" + recording);
        List<RecordedEvent> busy = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            String type = event.getEventType().getName();
            boolean call = type.equals("dev.meshtrace.ProviderCall")
                    && !event.getString("method").equals("Construct");
            if (call || type.equals("dev.meshtrace.ChartRendering")) {
                busy.add(event);
            }
        }
        return union(busy);
    }

    private static Duration union(List<RecordedEvent> events) {
        events.sort(Comparator.comparing(RecordedEvent::getStartTime));
        Duration total = Duration.ZERO;
        Instant until = Instant.MIN;
        for (RecordedEvent event : events) {
            Instant from = event.getStartTime().isAfter(until) ? event.getStartTime() : until;
            if (event.getEndTime().isAfter(from)) {
                total = total.plus(Duration.between(from, event.getEndTime()));
                until = event.getEndTime();
            }
        }
        return total;
    }

    private static void jcmd(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("jcmd"));
        command.addAll(List.of(arguments));
        Measured.run(command, 0);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(recording);
    }
}
