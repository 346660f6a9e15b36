import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a command.
 *
 * @param wall from start to end
 * @param programWall how long the Pulumi program below it lived; zero where there was none
 * @param programPeak the program's greatest resident memory, in KiB
 */
record Measured(Duration wall, Duration programWall, long programPeak) {
    private static final String PROGRAM = "meshtrace-stacks.jar";
    private static final long POLL_MILLIS = 10;

    /** Runs a command that must end with one of two exit codes: zero or the given one. */
    static Measured run(List<String> command, int alsoFine) throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".txt");
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        ProgramWatch watch = new ProgramWatch(process);
        watch.start();
        int exit = process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - before);
        watch.join();
        String said = Files.readString(output);
        Files.delete(output);
        if (exit != 0 && exit != alsoFine) {
            throw new IllegalStateException(command + " must end well, got exit code " + exit + ":\n" + said);
        }
        return new Measured(wall, watch.lived, watch.peak);
    }

    /** Looks again and again at the processes below a command for the one that is the Pulumi program. */
    private static final class ProgramWatch extends Thread {
        private final Process command;
        private Duration lived = Duration.ZERO;
        private long peak;

        ProgramWatch(Process command) {
            this.command = command;
        }

        @Override
        public void run() {
            long first = 0;
            try {
                while (command.isAlive()) {
                    Optional<Long> now = new ArrayList<>(command.descendants().toList())
                            .stream().filter(ProgramWatch::isProgram).findFirst().flatMap(ProgramWatch::peak);
                    if (now.isPresent()) {
                        first = first == 0 ? System.nanoTime() : first;
                        lived = Duration.ofNanos(System.nanoTime() - first);
                        peak = Math.max(peak, now.get());
                    }
                    Thread.sleep(POLL_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean isProgram(ProcessHandle process) {
            return process.info().commandLine().filter(line -> line.contains(PROGRAM)).isPresent();
        }

        private static Optional<Long> peak(ProcessHandle process) {
            try {
                return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
