package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.api.ApiServer;
import dev.meshtrace.sandbox.provider.await.Cancellation;
import dev.meshtrace.sandbox.provider.resource.Checker;
import dev.meshtrace.sandbox.provider.resource.Creator;
import dev.meshtrace.sandbox.provider.resource.Differ;
import dev.meshtrace.sandbox.provider.resource.Reader;
import dev.meshtrace.sandbox.provider.resource.Remover;
import dev.meshtrace.sandbox.provider.resource.ResourceLog;
import dev.meshtrace.sandbox.provider.resource.ResourceUrn;
import dev.meshtrace.sandbox.provider.resource.Updater;
import dev.meshtrace.sandbox.provider.resource.Workbench;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One {@code Provider} resource of one engine run, with its own settings.
 *
 * <p>The protocol does not name the provider in its calls, but the engine opens a connection of its own for each
 * {@code Provider} resource that it loads. So a session is a connection.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Session.class.getName());

    private final Cancellation cancellation = new Cancellation();
    private @Nullable EngineLog engineLog;
    private @Nullable Configured configured;

    /** What a session can do once it is configured. */
    record Configured(ProviderSettings settings, ApiServer server, Workbench workbench) {
        Checker checker() {
            return new Checker(workbench.resources(), settings.namespace());
        }

        Differ differ() {
            return new Differ(settings.configMapMutable(), settings.secretMutable());
        }

        Creator creator() {
            return new Creator(workbench, settings.upsert());
        }

        Reader reader() {
            return new Reader(workbench);
        }

        Updater updater() {
            return new Updater(workbench, settings.serverSideApply());
        }

        Remover remover() {
            return new Remover(workbench);
        }
    }

    /** Sends messages to the engine at an address from now on. */
    synchronized void attach(String engineAddress) {
        if (engineLog != null) {
            engineLog.close();
        }
        engineLog = engineAddress.isEmpty() ? null : new EngineLog(engineAddress);
    }

    synchronized void configure(ProviderSettings settings) {
        closeServer();
        ApiServer server = ApiServer.of(settings.kubeconfig());
        configured =
                new Configured(settings, server, new Workbench(server, cancellation, settings.quietAboutDeprecation()));
    }

    synchronized Configured configured() {
        if (configured == null) {
            throw new IllegalStateException("the embedded Kubernetes provider must be configured first, got a call on a"
                    + " connection without Configure; run the command again");
        }
        return configured;
    }

    synchronized ResourceLog log(ResourceUrn urn) {
        return engineLog != null ? engineLog.of(urn) : new Unattached(urn);
    }

    /** Ends all waits of this session. */
    void cancel() {
        cancellation.cancel();
    }

    @Override
    public synchronized void close() {
        cancel();
        if (engineLog != null) {
            engineLog.close();
        }
        closeServer();
    }

    private void closeServer() {
        if (configured != null) {
            configured.server().close();
        }
    }

    /** The log of an engine that gave no address. */
    private record Unattached(ResourceUrn urn) implements ResourceLog {
        @Override
        public void status(String message) {
            LOG.log(Level.FINE, "{0}: {1}", new Object[] {urn.urn(), message});
        }

        @Override
        public void warn(String message) {
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {urn.urn(), message});
        }
    }
}
