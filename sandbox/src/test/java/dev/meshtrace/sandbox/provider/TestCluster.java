package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.cluster.Cluster;
import dev.meshtrace.sandbox.cluster.ClusterSettings;
import dev.meshtrace.sandbox.progress.PlainProgress;
import dev.meshtrace.sandbox.progress.Progress;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real control plane and one provider for all tests of a run; resolves parameters of its own type. */
public final class TestCluster implements ParameterResolver {
    private static final ExtensionContext.Namespace SCOPE = ExtensionContext.Namespace.create(TestCluster.class);

    /** What runs. */
    public record Running(Toolchain toolchain, Cluster cluster, EmbeddedProvider provider) implements AutoCloseable {
        @Override
        public void close() {
            provider.close();
            cluster.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Running.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SCOPE).getOrComputeIfAbsent("running", key -> start(), Running.class);
    }

    private static Running start() {
        try {
            Progress progress = new PlainProgress(System.out);
            Toolchain toolchain = Toolchain.forUser(progress);
            Path data = Files.createTempDirectory("provider-it");
            Cluster cluster = Cluster.start(new ClusterSettings(data, toolchain), progress);
            return new Running(toolchain, cluster, EmbeddedProvider.start(0, cluster.kubeconfig()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
