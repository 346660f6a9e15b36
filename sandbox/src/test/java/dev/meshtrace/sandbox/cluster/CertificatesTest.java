package dev.meshtrace.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    Path folder;

    @Test
    void theApiServersCertificateIsSignedForAllItsNames() throws Exception {
        var certificates = Certificates.in(folder, "10.96.0.1");

        var server = read(certificates.certificate(Certificates.API_SERVER));

        server.verify(read(certificates.certificate(Certificates.CA)).getPublicKey());
        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .contains("localhost", "127.0.0.1", "10.96.0.1", "kubernetes.default.svc");
    }

    @Test
    void theAdminIsInTheGroupThatMayDoAll() throws Exception {
        var certificates = Certificates.in(folder, "10.96.0.1");

        assertThat(read(certificates.certificate(Certificates.ADMIN))
                        .getSubjectX500Principal()
                        .getName())
                .contains("O=system:masters");
    }

    @Test
    void theFrontProxyHasAnAuthorityOfItsOwn() throws Exception {
        var certificates = Certificates.in(folder, "10.96.0.1");

        read(certificates.certificate(Certificates.FRONT_PROXY))
                .verify(read(certificates.certificate(Certificates.FRONT_PROXY_CA))
                        .getPublicKey());
    }

    @Test
    void aSecondStartKeepsThem() throws IOException {
        var first = Files.readString(Certificates.in(folder, "10.96.0.1").certificate(Certificates.CA));

        assertThat(Certificates.in(folder, "10.96.0.1").certificate(Certificates.CA))
                .hasContent(first);
    }

    @Test
    void whatAnInterruptedStartLeftIsMadeAnew() throws IOException {
        var certificates = Certificates.in(folder, "10.96.0.1");
        var first = Files.readString(certificates.certificate(Certificates.CA));
        Files.delete(certificates.certificate(Certificates.KWOK));

        Certificates.in(folder, "10.96.0.1");

        assertThat(Files.readString(certificates.certificate(Certificates.CA))).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsKeysAndKubeconfigs() throws IOException {
        var certificates = Certificates.in(folder, "10.96.0.1");
        Path kubeconfig = new Kubeconfig(certificates, 6443).writeFor(folder.resolve("kubeconfig"), Certificates.ADMIN);

        for (var file : List.of(certificates.key(Certificates.CA), kubeconfig)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private static X509Certificate read(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
