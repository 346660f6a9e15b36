package dev.meshtrace.sandbox.cluster;

import java.nio.file.Path;

/** Writes kubeconfig files that hold their certificates in themselves. */
final class Kubeconfig {
    private static final String NAME = "meshtrace-sandbox";

    private final Certificates certificates;
    private final int apiServerPort;

    Kubeconfig(Certificates certificates, int apiServerPort) {
        this.certificates = certificates;
        this.apiServerPort = apiServerPort;
    }

    /** Writes the file for one of the {@link Certificates}' clients and gives its path back. */
    Path write(Path file, String client) {
        PrivateFiles.write(file, """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster:
                    server: https://127.0.0.1:%2$d
                    certificate-authority-data: %3$s
                users:
                - name: %4$s
                  user:
                    client-certificate-data: %5$s
                    client-key-data: %6$s
                contexts:
                - name: %1$s
                  context:
                    cluster: %1$s
                    user: %4$s
                current-context: %1$s
                """.formatted(
                        NAME,
                        apiServerPort,
                        Certificates.base64(certificates.certificate(Certificates.CA)),
                        client,
                        Certificates.base64(certificates.certificate(client)),
                        Certificates.base64(certificates.key(client))));
        return file;
    }
}
