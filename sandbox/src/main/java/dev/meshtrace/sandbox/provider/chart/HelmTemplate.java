package dev.meshtrace.sandbox.provider.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import dev.meshtrace.sandbox.provider.chart.ChartInputs.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Renders charts as {@code helm template} does, without hooks.
 *
 * <p>Charts see the Kubernetes version and the API groups that Helm's library knows, not those of the cluster, and
 * {@code lookup} finds nothing.
 */
final class HelmTemplate {
    /** One rendering at a time: Helm writes the indexes of repositories into one folder per user, without a lock. */
    private static final Object HELM = new Object();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All manifests of the chart, custom resource definitions first. */
    String render(ChartInputs inputs) {
        synchronized (HELM) {
            return renderAlone(inputs);
        }
    }

    private static String renderAlone(ChartInputs inputs) {
        try (WorkFolder folder = new WorkFolder()) {
            ChartReference reference = ChartReference.find(inputs, folder);
            String rendered = templates(inputs, reference, folder);
            String manifests = inputs.skipCrds() ? rendered : crds(inputs, reference, folder) + "\n---\n" + rendered;
            return inputs.postRenderer()
                    .map(renderer -> renderer.render(manifests, folder))
                    .orElse(manifests);
        }
    }

    private static String templates(ChartInputs inputs, ChartReference reference, WorkFolder folder) {
        TemplateCommand command =
                Helm.template(reference.location()).withName(inputs.name()).withNamespace(inputs.namespace());
        if (!reference.version().isEmpty()) {
            command.withVersion(reference.version());
        }
        reference.repositories().ifPresent(command::withRepositoryConfig);
        inputs.valueFiles().forEach(file -> command.withValuesFile(file.file("valueYamlFiles", folder)));
        command.withValuesFile(folder.write("values", json(inputs)));
        inputs.keyring().ifPresent(keyring -> command.withKeyring(keyring.file("keyring", folder)));
        if (inputs.dependencyUpdate()) {
            command.dependencyUpdate();
        }
        Repository repository = inputs.repository();
        repository.caFile().ifPresent(file -> command.withCaFile(file.file("repositoryOpts.caFile", folder)));
        repository.certFile().ifPresent(file -> command.withCertFile(file.file("repositoryOpts.certFile", folder)));
        repository.keyFile().ifPresent(file -> command.withKeyFile(file.file("repositoryOpts.keyFile", folder)));
        if (repository.plainHttp()) {
            command.plainHttp();
        }
        try {
            return text(command.call());
        } catch (RuntimeException e) {
            throw failure(inputs, e);
        } finally {
            HostSignals.restore();
        }
    }

    private static String crds(ChartInputs inputs, ChartReference reference, WorkFolder folder) {
        var command = Helm.show(reference.fetched()).crds();
        if (!reference.version().isEmpty()) {
            command.withVersion(reference.version());
        }
        Repository repository = inputs.repository();
        repository.caFile().ifPresent(file -> command.withCaFile(file.file("repositoryOpts.caFile", folder)));
        repository.certFile().ifPresent(file -> command.withCertFile(file.file("repositoryOpts.certFile", folder)));
        repository.keyFile().ifPresent(file -> command.withKeyFile(file.file("repositoryOpts.keyFile", folder)));
        if (repository.plainHttp()) {
            command.plainHttp();
        }
        try {
            return text(command.call());
        } catch (RuntimeException e) {
            throw failure(inputs, e);
        }
    }

    private static ChartException failure(ChartInputs inputs, RuntimeException e) {
        return new ChartException("chart " + inputs.chart() + " was not rendered: " + OneLine.of(e), e);
    }

    private static String text(@Nullable String output) {
        return output == null ? "" : output;
    }

    private static String json(ChartInputs inputs) {
        try {
            return JSON.writeValueAsString(inputs.values());
        } catch (JsonProcessingException e) {
            throw new ChartException("values must be plain data, got what cannot be written as JSON", e);
        }
    }
}
