package dev.meshtrace.sandbox.provider.chart;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The Flight Recorder event of one chart, from its inputs to its objects. */
@Name("dev.meshtrace.ChartRendering")
@Label("Chart Rendering")
@Category("Meshtrace")
@StackTrace(false)
final class ChartRendering extends Event {
    @SuppressWarnings("UnusedVariable") // Flight Recorder reads it
    @Label("Chart")
    private final String chart;

    ChartRendering(String chart) {
        this.chart = chart;
    }
}
