package dev.meshtrace.sandbox.provider.chart;

/** A chart that cannot become resources; the message is one line for whoever wrote the program. */
public final class ChartException extends RuntimeException {
    ChartException(String message) {
        super(message);
    }

    ChartException(String message, Throwable cause) {
        super(message, cause);
    }
}
