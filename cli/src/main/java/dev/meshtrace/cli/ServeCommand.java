package dev.meshtrace.cli;

import dev.meshtrace.sandbox.session.Daemon;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code meshtrace sandbox serve}: the daemon of a sandbox, started by {@code up}. */
@Command(name = "serve", hidden = true)
final class ServeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Parameters(index = "1", paramLabel = "BUILD")
    @SuppressWarnings("NullAway.Init")
    private String build;

    @Override
    public Integer call() {
        return Daemon.serve(folder, build);
    }
}
