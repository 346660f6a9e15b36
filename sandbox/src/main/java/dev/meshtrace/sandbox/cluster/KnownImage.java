package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.toolchain.Tool;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** An image that runs as a local process instead of being played. */
interface KnownImage {
    /** A regular expression for the image's reference, in the syntax that Java and RE2 share. */
    String pattern();

    /** The program that stands for it. */
    Tool tool();

    /** How the program is run for a container of a Pod. */
    LocalProgram program(Pod pod, Container container, Path kubeconfig, IntUnaryOperator localPort);

    /**
     * A program for a container: {@code ports} leads from the container's ports to those on loopback, {@code ready}
     * answers with 200 when it can serve.
     */
    record LocalProgram(
            List<String> arguments, Map<String, String> environment, Map<Integer, Integer> ports, URI ready) {}
}
