package dev.meshtrace.sandbox.provider.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts that come over HTTP: from a repository with an index and from an OCI registry. */
final class ChartSourcesTest {
    private static final String DEFINITION =
            "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: toys.example}}\n";

    @TempDir
    private Path folder;

    private HttpServer server;
    private byte[] archive = {};

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Path chart = Path.of(TinyChart.withConfigMap(folder)
                .file("crds/toy.yaml", DEFINITION)
                .path());
        new Helm(chart).packageIt().withDestination(folder).call();
        archive = Files.readAllBytes(folder.resolve("tiny-1.2.3.tgz"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void serveRepository() {
        String index = """
                apiVersion: v1
                entries:
                  tiny:
                  - {apiVersion: v2, name: tiny, version: 1.2.3, urls: [files/tiny-1.2.3.tgz]}
                  - {apiVersion: v2, name: tiny, version: 1.1.0, urls: [files/tiny-1.1.0.tgz]}
                  tiny-too:
                  - {apiVersion: v2, name: tiny-too, version: 9.0.0, urls: [files/tiny-too.tgz]}
                """;
        server.createContext("/charts/index.yaml", exchange -> answer(exchange, index.getBytes(StandardCharsets.UTF_8)))
                .setAuthenticator(onlyFor("reader", "open sesame"));
        server.createContext("/charts/files/tiny-1.2.3.tgz", exchange -> answer(exchange, archive))
                .setAuthenticator(onlyFor("reader", "open sesame"));
    }

    private static BasicAuthenticator onlyFor(String user, String password) {
        return new BasicAuthenticator("charts") {
            @Override
            public boolean checkCredentials(String givenUser, String givenPassword) {
                return givenUser.equals(user) && givenPassword.equals(password);
            }
        };
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static List<String> kinds(Map<String, ?> inputs) {
        ChartInputs read =
                ChartInputs.read("blue", Wire.struct(inputs), "default").orElseThrow();
        return Manifests.parse(new HelmTemplate().render(read)).stream()
                .map(ChartObject::kind)
                .toList();
    }

    private Map<String, Object> fromRepository(String chart, String version, String password) {
        Map<String, Object> repository =
                Map.of("repo", "http://" + host() + "/charts", "username", "reader", "password", password);
        return Map.of("chart", chart, "version", version, "repositoryOpts", repository);
    }

    @Test
    void repositoryResolvesAVersionRangeAndKeepsDefinitions() {
        serveRepository();

        assertThat(kinds(fromRepository("tiny", "1.x", "open sesame")))
                .containsExactly("CustomResourceDefinition", "ConfigMap");
    }

    @Test
    void repositoryFailuresNameTheArgument() {
        serveRepository();
        String repository = "http://" + host() + "/charts";

        assertThatThrownBy(() -> kinds(fromRepository("tiny", "2.0.0", "open sesame")))
                .hasMessage("chart must be in the repository " + repository + ", got tiny 2.0.0");
        assertThatThrownBy(() -> kinds(fromRepository("tinny", "", "open sesame")))
                .hasMessage("chart must be in the repository " + repository + ", got tinny");
        assertThatThrownBy(() -> kinds(fromRepository("tiny", "", "wrong")))
                .message()
                .startsWith("repositoryOpts.repo must be a chart repository that answers, got " + repository)
                .contains("401")
                .doesNotContain("\n", "wrong");
    }

    @Test
    void registryServesAnOciReference() {
        byte[] config =
                "{\"name\":\"tiny\",\"version\":\"1.2.3\",\"apiVersion\":\"v2\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> blobs = new HashMap<>(Map.of(digest(config), config, digest(archive), archive));
        byte[] manifest = """
                {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
                 "config": {"mediaType": "application/vnd.cncf.helm.config.v1+json", "digest": "%s", "size": %d},
                 "layers": [{"mediaType": "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": "%s", "size": %d}]}
                """.formatted(digest(config), config.length, digest(archive), archive.length)
                .getBytes(StandardCharsets.UTF_8);
        blobs.put(digest(manifest), manifest);
        server.createContext("/v2/", exchange -> serveRegistry(exchange, blobs, manifest));

        assertThat(kinds(Map.of("chart", "oci://" + host() + "/charts/tiny", "version", "1.2.3", "plainHttp", true)))
                .containsExactly("CustomResourceDefinition", "ConfigMap");
    }

    private static void serveRegistry(HttpExchange exchange, Map<String, byte[]> blobs, byte[] manifest)
            throws IOException {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.contains("/manifests/")) {
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.oci.image.manifest.v1+json");
            exchange.getResponseHeaders().set("Docker-Content-Digest", digest(manifest));
            answer(exchange, manifest);
        } else if (path.endsWith("/tags/list")) {
            answer(exchange, "{\"name\":\"charts/tiny\",\"tags\":[\"1.2.3\"]}".getBytes(StandardCharsets.UTF_8));
        } else {
            answer(exchange, blobs.getOrDefault(last, new byte[0]));
        }
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
