package dev.meshtrace.model;

/** How a Service is reached from outside the cluster. */
public enum ServiceType {
    LOAD_BALANCER("LoadBalancer"),
    NODE_PORT("NodePort"),
    CLUSTER_IP("ClusterIP");

    private final String kubernetesName;

    ServiceType(String kubernetesName) {
        this.kubernetesName = kubernetesName;
    }

    /** The value of a Service's {@code spec.type}. */
    public String kubernetesName() {
        return kubernetesName;
    }

    @Override
    public String toString() {
        return kubernetesName;
    }
}
