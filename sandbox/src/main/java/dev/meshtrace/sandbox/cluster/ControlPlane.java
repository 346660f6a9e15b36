package dev.meshtrace.sandbox.cluster;

import dev.meshtrace.sandbox.process.ProcessSpec;
import dev.meshtrace.sandbox.toolchain.Tool;
import dev.meshtrace.sandbox.toolchain.Toolchain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each process of the control plane is run on loopback. */
final class ControlPlane {
    static final String SERVICE_NETWORK = "10.96.0.0/16";
    static final String API_SERVER_SERVICE = "10.96.0.1";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String POD_NETWORK = "10.244.0.0/16";

    private final DataFolder data;
    private final Toolchain tools;
    private final Certificates certificates;
    private final int etcdPort;
    private final int etcdPeerPort;
    private final int apiServerPort;
    private final Kubeconfig kubeconfig;

    ControlPlane(DataFolder data, Toolchain tools, Certificates certificates, LoopbackPorts ports) {
        this.data = data;
        this.tools = tools;
        this.certificates = certificates;
        this.etcdPort = ports.take("etcd");
        this.etcdPeerPort = ports.take("etcd-peer");
        this.apiServerPort = ports.take("kube-apiserver");
        this.kubeconfig = new Kubeconfig(certificates, apiServerPort);
        kubeconfig.writeFor(data.kubeconfig(), Certificates.ADMIN);
    }

    Kubeconfig kubeconfig() {
        return kubeconfig;
    }

    int etcdPort() {
        return etcdPort;
    }

    ProcessSpec etcd() {
        String peer = "https://" + LOOPBACK + ":" + etcdPeerPort;
        String client = "https://" + LOOPBACK + ":" + etcdPort;
        return spec(
                Tool.ETCD,
                "--data-dir=" + data.made("etcd"),
                "--listen-client-urls=" + client,
                "--advertise-client-urls=" + client,
                "--listen-peer-urls=" + peer,
                "--initial-advertise-peer-urls=" + peer,
                "--initial-cluster=default=" + peer,
                "--cert-file=" + certificates.certificate(Certificates.ETCD),
                "--key-file=" + certificates.key(Certificates.ETCD),
                "--trusted-ca-file=" + certificates.certificate(Certificates.CA),
                "--client-cert-auth",
                "--peer-cert-file=" + certificates.certificate(Certificates.ETCD),
                "--peer-key-file=" + certificates.key(Certificates.ETCD),
                "--peer-trusted-ca-file=" + certificates.certificate(Certificates.CA),
                "--peer-client-cert-auth",
                // Safe when processes are killed; only a crash of the machine could lose data.
                "--unsafe-no-fsync",
                "--log-level=warn");
    }

    ProcessSpec apiServer(Path egressSelector) {
        return spec(
                Tool.KUBE_APISERVER,
                "--etcd-servers=https://" + LOOPBACK + ":" + etcdPort,
                "--etcd-cafile=" + certificates.certificate(Certificates.CA),
                "--etcd-certfile=" + certificates.certificate(Certificates.ETCD),
                "--etcd-keyfile=" + certificates.key(Certificates.ETCD),
                "--bind-address=" + LOOPBACK,
                "--advertise-address=" + LOOPBACK,
                "--secure-port=" + apiServerPort,
                "--endpoint-reconciler-type=none",
                "--egress-selector-config-file=" + egressSelector,
                "--service-cluster-ip-range=" + SERVICE_NETWORK,
                "--tls-cert-file=" + certificates.certificate(Certificates.API_SERVER),
                "--tls-private-key-file=" + certificates.key(Certificates.API_SERVER),
                "--client-ca-file=" + certificates.certificate(Certificates.CA),
                "--authorization-mode=Node,RBAC",
                "--allow-privileged=true",
                "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
                "--service-account-key-file=" + certificates.publicKey(Certificates.SERVICE_ACCOUNT),
                "--service-account-signing-key-file=" + certificates.key(Certificates.SERVICE_ACCOUNT),
                "--requestheader-client-ca-file=" + certificates.certificate(Certificates.FRONT_PROXY_CA),
                "--requestheader-allowed-names=" + Certificates.FRONT_PROXY,
                "--requestheader-username-headers=X-Remote-User",
                "--requestheader-group-headers=X-Remote-Group",
                "--requestheader-extra-headers-prefix=X-Remote-Extra-",
                "--proxy-client-cert-file=" + certificates.certificate(Certificates.FRONT_PROXY),
                "--proxy-client-key-file=" + certificates.key(Certificates.FRONT_PROXY));
    }

    ProcessSpec controllerManager() {
        return spec(
                Tool.KUBE_CONTROLLER_MANAGER,
                "--kubeconfig=" + componentKubeconfig(Certificates.CONTROLLER_MANAGER),
                "--secure-port=0",
                "--leader-elect=false",
                "--use-service-account-credentials=true",
                "--service-account-private-key-file=" + certificates.key(Certificates.SERVICE_ACCOUNT),
                "--root-ca-file=" + certificates.certificate(Certificates.CA),
                "--cluster-signing-cert-file=" + certificates.certificate(Certificates.CA),
                "--cluster-signing-key-file=" + certificates.key(Certificates.CA),
                // The defaults make the first start wait for its own limit.
                "--kube-api-qps=200",
                "--kube-api-burst=400");
    }

    ProcessSpec scheduler() {
        return spec(
                Tool.KUBE_SCHEDULER,
                "--kubeconfig=" + componentKubeconfig(Certificates.SCHEDULER),
                "--secure-port=0",
                "--leader-elect=false");
    }

    ProcessSpec kwok(Path stages) {
        return spec(
                Tool.KWOK,
                "--kubeconfig=" + componentKubeconfig(Certificates.KWOK),
                "--config=" + stages,
                "--manage-all-nodes=true",
                "--node-lease-duration-seconds=40",
                "--cidr=" + POD_NETWORK);
    }

    private Path componentKubeconfig(String client) {
        return kubeconfig.writeFor(data.made("pki").resolve(client + ".kubeconfig"), client);
    }

    private ProcessSpec spec(Tool tool, String... arguments) {
        var command = new ArrayList<>(List.of(tools.path(tool).toString()));
        command.addAll(List.of(arguments));
        Path home = data.made("home");
        return new ProcessSpec(
                tool.program(), command, Map.of("HOME", home.toString()), home, data.log(tool.program()));
    }
}
