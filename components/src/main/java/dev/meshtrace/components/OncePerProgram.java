package dev.meshtrace.components;

import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.DeploymentInstance;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** What a program has declared already. A JVM runs several programs one after the other in tests, so each has its own. */
final class OncePerProgram {
    private final Map<DeploymentInstance, Set<String>> seen = Collections.synchronizedMap(new WeakHashMap<>());

    /** Whether this is the first time in the running program. */
    boolean add(String key) {
        return seen.computeIfAbsent(Deployment.getInstance(), program -> new HashSet<>())
                .add(key);
    }
}
