package dev.meshtrace.cli;

import dev.meshtrace.sandbox.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One command, run in this JVM, with what it printed. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(Path root, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Context context = new Context(
                root,
                root,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new PlainProgress(new PrintStream(progress, true, StandardCharsets.UTF_8)));
        int exitCode = Main.run(context, arguments);
        return new CommandRun(exitCode, out.toString(), err + progress.toString(StandardCharsets.UTF_8));
    }
}
