package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackPortsTest {
    @TempDir
    Path folder;

    @Test
    void eachNameHasItsOwnPortAndKeepsItAfterARestart() {
        int etcd = ports().take("etcd");
        int apiServer = ports().take("kube-apiserver");

        assertThat(etcd).isNotEqualTo(apiServer);
        assertThat(ports().take("etcd")).isEqualTo(etcd);
        assertThat(ports().take("kube-apiserver")).isEqualTo(apiServer);
    }

    @Test
    void aPortThatSomebodyTookIsAvoidedFromThenOn() throws IOException {
        int first = ports().take("etcd");
        int second;
        try (var stranger = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            second = ports().take("etcd");
            assertThat(second).isNotEqualTo(stranger.getLocalPort());
        }

        assertThat(ports().take("etcd")).isEqualTo(second);
    }

    @Test
    void aHalfWrittenFileOnlyMeansOtherPorts() throws IOException {
        Files.writeString(file(), "{\"etcd\": 12");

        assertThat(ports().take("etcd")).isPositive();
    }

    private LoopbackPorts ports() {
        return new LoopbackPorts(file());
    }

    private Path file() {
        return folder.resolve("ports.json");
    }
}
