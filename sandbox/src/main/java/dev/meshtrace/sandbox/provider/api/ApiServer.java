package dev.meshtrace.sandbox.provider.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meshtrace.sandbox.provider.value.Trees;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one API server with the credentials of one kubeconfig.
 *
 * <p>The requests go through fabric8's HTTP client, not through its typed operations, because a provider needs what
 * those leave out: field managers of plain creates, field validation, and the warnings in the answer's headers.
 */
public final class ApiServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    private static final Pattern WARNING = Pattern.compile("\\d{3} \\S+ \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String APPLY = "application/apply-patch+yaml";
    private static final String MERGE = "application/merge-patch+json";
    private static final String PLAIN = "application/json";

    private final KubernetesClient client;
    private final URI server;

    private ApiServer(Config config) {
        config.setRequestRetryBackoffLimit(0);
        config.setConnectionTimeout(5_000);
        config.setRequestTimeout(60_000);
        this.client = new KubernetesClientBuilder().withConfig(config).build();
        this.server = URI.create(config.getMasterUrl());
    }

    /** A client for the current context of a kubeconfig. */
    public static ApiServer of(Kubeconfig kubeconfig) {
        return new ApiServer(Config.fromKubeconfig(kubeconfig.content()));
    }

    /** What the server answered: the object, and what it warns of. */
    public record Answer(Map<String, Object> object, List<String> warnings) {}

    /** How a write is done: by which field manager, for real or as a dry run, and over other managers' fields or not. */
    public record Write(String fieldManager, boolean dryRun, boolean force) {
        private String query() {
            return "?fieldValidation=Warn&fieldManager=" + fieldManager + (dryRun ? "&dryRun=All" : "");
        }
    }

    /** The object at a path, or a list, or a list of the kinds that are served. */
    public Map<String, Object> get(String path) {
        return send("GET", path, PLAIN, null).object();
    }

    /** Makes an object that must not be there yet. */
    public Answer create(String collection, Map<String, Object> object, Write write) {
        return send("POST", collection + write.query(), PLAIN, object);
    }

    /** Applies an object by server-side apply; makes it where it is not there. */
    public Answer apply(String path, Map<String, Object> object, Write write) {
        return send("PATCH", path + write.query() + "&force=" + write.force(), APPLY, object);
    }

    /** Changes an object by a JSON merge patch. */
    public Answer merge(String path, Map<String, Object> patch, Write write) {
        return send("PATCH", path + write.query(), MERGE, patch);
    }

    /** Asks for an object's deletion. */
    public void delete(String path, String propagation) {
        send("DELETE", path, PLAIN, Map.of("propagationPolicy", propagation));
    }

    private Answer send(String method, String path, String contentType, @Nullable Object body) {
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(server.resolve(path));
        request.setHeader("Accept", PLAIN);
        if (body != null) {
            request.method(method, contentType, write(body));
        }
        HttpResponse<String> response = await(request.build());
        Map<String, Object> answer = read(response.body());
        if (!response.isSuccessful()) {
            throw new ApiException(response.code(), answer, method + " " + path + " answered " + response.code());
        }
        return new Answer(answer, warnings(response));
    }

    private HttpResponse<String> await(HttpRequest request) {
        try {
            return client.getHttpClient().sendAsync(request, String.class).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(server.toString(), e);
        } catch (ExecutionException e) {
            throw new UnreachableException(server.toString(), e.getCause() == null ? e : e.getCause());
        }
    }

    private static List<String> warnings(HttpResponse<String> response) {
        return response.headers("Warning").stream()
                .flatMap(header -> WARNING.matcher(header).results())
                .map(found -> found.group(1).replaceAll("\\\\(.)", "$1"))
                .toList();
    }

    /** Text as JSON, or as no object where it is none. */
    private static Map<String, Object> read(@Nullable String text) {
        try {
            return text == null || !text.stripLeading().startsWith("{")
                    ? Map.of()
                    : Trees.copy(JSON.readValue(text, Map.class));
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("object must be plain data, got " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
