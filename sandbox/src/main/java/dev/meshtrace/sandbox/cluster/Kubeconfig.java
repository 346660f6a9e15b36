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
    Path writeFor(Path file, String client) {
        return write(file, """
                client-certificate-data: %s
                    client-key-data: %s""".formatted(
                Certificates.base64(certificates.certificate(client)), Certificates.base64(certificates.key(client))));
    }

    /** Writes the file for a ServiceAccount's token and gives its path back. */
    Path writeWithToken(Path file, String token) {
        return write(file, "token: " + token);
    }

    private Path write(Path file, String credentials) {
        PrivateFiles.write(file, """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster:
                    server: https://127.0.0.1:%2$d
                    certificate-authority-data: %3$s
                users:
                - name: %1$s
                  user:
                    %4$s
                contexts:
                - name: %1$s
                  context:
                    cluster: %1$s
                    user: %1$s
                current-context: %1$s
                """.formatted(
                NAME, apiServerPort, Certificates.base64(certificates.certificate(Certificates.CA)), credentials));
        return file;
    }
}
