package dev.meshtrace.sandbox.cluster;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.util.io.pem.PemGenerationException;

/** The keys and certificates of one control plane as PEM files, made once and kept with the data. */
final class Certificates {
    static final String CA = "ca";
    static final String ETCD = "etcd";
    static final String API_SERVER = "apiserver";
    static final String FRONT_PROXY_CA = "front-proxy-ca";
    static final String FRONT_PROXY = "front-proxy-client";
    static final String SERVICE_ACCOUNT = "service-account";
    static final String ADMIN = "admin";
    static final String CONTROLLER_MANAGER = "controller-manager";
    static final String SCHEDULER = "scheduler";
    static final String KWOK = "kwok";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** The certificates of the folder; all are made if the last one is missing. */
    static Certificates in(Path folder, String serviceAddress) {
        var certificates = new Certificates(folder);
        if (!Files.exists(certificates.certificate(KWOK))) {
            certificates.make(serviceAddress);
        }
        return certificates;
    }

    private void make(String serviceAddress) {
        var authority = new CertificateAuthority("meshtrace-sandbox");
        var frontProxyAuthority = new CertificateAuthority("meshtrace-sandbox-front-proxy");
        write(CA, authority.own());
        write(FRONT_PROXY_CA, frontProxyAuthority.own());
        write(FRONT_PROXY, frontProxyAuthority.client("CN=" + FRONT_PROXY));
        var serviceAccounts = CertificateAuthority.newKeys();
        write(SERVICE_ACCOUNT + ".key", pkcs8(serviceAccounts.getPrivate()));
        write(SERVICE_ACCOUNT + ".pub", serviceAccounts.getPublic());
        write(ETCD, authority.server("CN=etcd", List.of(dns("localhost"), address("127.0.0.1"))));
        write(
                API_SERVER,
                authority.server(
                        "CN=kube-apiserver",
                        List.of(
                                dns("localhost"),
                                dns("kubernetes"),
                                dns("kubernetes.default"),
                                dns("kubernetes.default.svc"),
                                dns("kubernetes.default.svc.cluster.local"),
                                address("127.0.0.1"),
                                address(serviceAddress))));
        write(ADMIN, authority.client("O=system:masters,CN=meshtrace-admin"));
        write(CONTROLLER_MANAGER, authority.client("CN=system:kube-controller-manager"));
        write(SCHEDULER, authority.client("CN=system:kube-scheduler"));
        write(KWOK, authority.client("O=system:masters,CN=kwok"));
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    Path key(String name) {
        return folder.resolve(name + ".key");
    }

    Path publicKey(String name) {
        return folder.resolve(name + ".pub");
    }

    /** A file's content as a kubeconfig holds it. */
    static String base64(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneralName dns(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    private static GeneralName address(String address) {
        return new GeneralName(GeneralName.iPAddress, address);
    }

    private static JcaPKCS8Generator pkcs8(PrivateKey key) {
        try {
            return new JcaPKCS8Generator(key, null);
        } catch (PemGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, CertificateAuthority.KeyAndCertificate issued) {
        write(name + ".key", pkcs8(issued.keys().getPrivate()));
        write(name + ".crt", issued.certificate());
    }

    private void write(String file, Object content) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(folder.resolve(file), text.toString());
    }
}
