package dev.meshtrace.sandbox.cluster;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Free ports on 127.0.0.1 by name, the same ones after a restart unless somebody else took them. */
final class LoopbackPorts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Integer> ports;

    LoopbackPorts(Path file) {
        this.file = file;
        this.ports = read(file);
    }

    /** The port of this name: the earlier one if it is free, else another. */
    synchronized int take(String name) {
        Integer earlier = ports.get(name);
        if (earlier != null && isFree(earlier)) {
            return earlier;
        }
        int port = findFree();
        ports.put(name, port);
        try {
            JSON.writeValue(file.toFile(), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return port;
    }

    private int findFree() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (!ports.containsValue(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Integer> read(Path file) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Integer>>() {});
        } catch (IOException e) {
            // Half written before a crash: other free ports do as well.
            return new TreeMap<>();
        }
    }
}
