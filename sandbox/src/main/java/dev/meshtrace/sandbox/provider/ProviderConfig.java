package dev.meshtrace.sandbox.provider;

import dev.meshtrace.sandbox.provider.value.PropertyValues;
import dev.meshtrace.sandbox.provider.value.Trees;
import dev.meshtrace.sandbox.provider.value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;

/** Checks, compares and reads the inputs of {@code Provider} resources. */
final class ProviderConfig {
    private static final List<String> CLUSTER = List.of("kubeconfig", "context", "cluster");

    private final String defaultKubeconfig;

    /** With the kubeconfig, path or content, for programs that give none. */
    ProviderConfig(String defaultKubeconfig) {
        this.defaultKubeconfig = defaultKubeconfig;
    }

    CheckResponse check(CheckRequest request) {
        CheckResponse.Builder response = CheckResponse.newBuilder().setInputs(request.getNews());
        Map<String, Object> inputs = PropertyValues.decode(request.getNews());
        if (!Trees.hasUnknown(inputs)) {
            try {
                ProviderSettings.of(inputs, defaultKubeconfig);
            } catch (IllegalArgumentException e) {
                response.addFailures(CheckFailure.newBuilder().setReason(e.getMessage()));
            }
        }
        return response.build();
    }

    /** A provider is replaced, and with it all its objects, only when it leads to another cluster. */
    DiffResponse diff(DiffRequest request) {
        Map<String, Object> olds = Trees.plain(PropertyValues.decode(request.getOlds()));
        Map<String, Object> news = Trees.plain(PropertyValues.decode(request.getNews()));
        TreeSet<String> keys = new TreeSet<>(olds.keySet());
        keys.addAll(news.keySet());
        keys.removeIf(key -> Objects.equals(olds.get(key), news.get(key)));
        DiffResponse.Builder response = DiffResponse.newBuilder()
                .setChanges(keys.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .addAllDiffs(keys);
        keys.stream()
                .filter(CLUSTER::contains)
                .filter(key -> otherCluster(olds, news))
                .forEach(response::addReplaces);
        return response.build();
    }

    private boolean otherCluster(Map<String, Object> olds, Map<String, Object> news) {
        if (CLUSTER.stream().anyMatch(key -> news.get(key) == Unknown.VALUE)) {
            return true;
        }
        try {
            return !ProviderSettings.kubeconfig(olds, defaultKubeconfig)
                    .sameCluster(ProviderSettings.kubeconfig(news, defaultKubeconfig));
        } catch (RuntimeException e) {
            // the old cluster's file is gone: nothing says that it was another cluster
            return false;
        }
    }

    ProviderSettings settings(ConfigureRequest request) {
        return ProviderSettings.of(Trees.plain(PropertyValues.decode(request.getArgs())), defaultKubeconfig);
    }
}
