package dev.meshtrace.sandbox.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment in which {@code kubectl} and {@code pulumi} themselves work against a sandbox. */
public final class SandboxEnvironment {
    /** A folder with Istio's charts; a program that finds it set takes the charts from there. */
    public static final String ISTIO_CHARTS = "MESHTRACE_ISTIO_CHARTS";

    private final Map<String, @Nullable String> variables;

    private SandboxEnvironment(Map<String, @Nullable String> variables) {
        this.variables = variables;
    }

    /** The environment of a sandbox. {@code providerPort} is null where the engine starts its own provider. */
    static SandboxEnvironment of(
            SandboxFolder folder, Path kubeconfig, Path istioCharts, @Nullable Integer providerPort) {
        Map<String, @Nullable String> variables = new LinkedHashMap<>();
        variables.put("KUBECONFIG", kubeconfig.toString());
        variables.put("PULUMI_HOME", folder.pulumiHome().toString());
        variables.put("PULUMI_BACKEND_URL", "file://" + folder.pulumiBackend());
        variables.put("PULUMI_CONFIG_PASSPHRASE_FILE", folder.passphrase().toString());
        variables.put("PULUMI_CONFIG_PASSPHRASE", null);
        variables.put("PULUMI_STACK", null);
        variables.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        variables.put("PULUMI_DEBUG_PROVIDERS", providerPort == null ? null : "kubernetes:" + providerPort);
        variables.put(ISTIO_CHARTS, istioCharts.toString());
        variables.put("PATH", folder.bin().toString());
        return new SandboxEnvironment(variables);
    }

    /** The variables for a process: null removes one, the PATH is put before the given one. */
    Map<String, @Nullable String> forProcess(String path) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(variables);
        all.put("PATH", variables.get("PATH") + ":" + path);
        return all;
    }

    /** The variables that are set, with the folder that goes to the front of the PATH. */
    public Map<String, String> variables() {
        Map<String, String> set = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (value != null) {
                set.put(name, value);
            }
        });
        return set;
    }

    /** Lines that a POSIX shell evaluates. */
    public String toShell() {
        StringBuilder lines = new StringBuilder();
        variables.forEach((name, value) -> {
            if (value == null) {
                lines.append("unset ").append(name).append('\n');
            } else if (name.equals("PATH")) {
                lines.append("export PATH=").append(quote(value)).append("\":$PATH\"\n");
            } else {
                lines.append("export ")
                        .append(name)
                        .append('=')
                        .append(quote(value))
                        .append('\n');
            }
        });
        return lines.toString();
    }

    private static String quote(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
