package dev.meshtrace.examples.platform;

import com.pulumi.Pulumi;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Pulumi.run(context -> PaymentsPlatform.declare());
    }
}
