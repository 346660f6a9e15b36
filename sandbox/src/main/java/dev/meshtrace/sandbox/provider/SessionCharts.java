package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.api.ApiResource;
import dev.meshtrace.sandbox.provider.api.ObjectKind;
import dev.meshtrace.sandbox.provider.api.UnreachableException;
import dev.meshtrace.sandbox.provider.chart.ChartContext;
import dev.meshtrace.sandbox.provider.resource.ResourceUrn;
import java.util.Optional;

/** What a session tells the charts that it constructs. */
record SessionCharts(Session session) implements ChartContext {
    @Override
    public String defaultNamespace() {
        return session.configured().settings().namespace();
    }

    @Override
    public Optional<Boolean> namespaced(String apiVersion, String kind) {
        try {
            return session.configured()
                    .workbench()
                    .resources()
                    .find(ObjectKind.of(apiVersion, kind))
                    .map(ApiResource::namespaced);
        } catch (UnreachableException e) {
            return Optional.empty();
        }
    }

    @Override
    public void warn(String urn, String message) {
        session.log(ResourceUrn.parse(urn)).warn(message);
    }
}
