package dev.meshtrace.sandbox.provider.chart;

import com.google.protobuf.Struct;

/** A program that renders a chart and then waits to be ended. */
final class RenderAndWait {
    private RenderAndWait() {}

    public static void main(String[] arguments) throws InterruptedException {
        Struct inputs = Wire.struct(java.util.Map.of("chart", arguments[0]));
        String rendered =
                new HelmTemplate().render(ChartInputs.read("r", inputs, "n").orElseThrow());
        System.out.println(rendered.contains("ConfigMap") ? "rendered" : rendered);
        Thread.sleep(Long.MAX_VALUE);
    }
}
