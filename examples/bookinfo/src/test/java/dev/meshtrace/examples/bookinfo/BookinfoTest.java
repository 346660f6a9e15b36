package dev.meshtrace.examples.bookinfo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshtrace.components.Declared;
import dev.meshtrace.config.StackConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BookinfoTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";

    private final Declared declared = Declared.by(context ->
            Bookinfo.declare(context, StackConfig.with(variable -> null).read(Path.of("Pulumi.dev.yaml"))));

    @Test
    void declaresEachVersionOfTheFourServices() {
        assertThat(declared.ofType(DEPLOYMENT))
                .filteredOn(deployment -> "bookinfo".equals(deployment.at("metadata", "namespace")))
                .extracting(deployment -> deployment.at("metadata", "name"))
                .containsExactlyInAnyOrder(
                        "details-v1", "ratings-v1", "reviews-v1", "reviews-v2", "reviews-v3", "productpage-v1");
    }

    @Test
    void putsTheServicesIntoTheMeshOnlyWhenItIsReady() {
        assertThat(declared.ofType(Microservice.TYPE))
                .hasSize(4)
                .allSatisfy(service -> assertThat(service.dependsOn()).contains("mesh"));
    }

    @Test
    void routesProductpageToAServiceThatItDeclares() {
        Object destination = declared.only("kubernetes:networking.istio.io/v1:VirtualService")
                .at("spec", "http", 0, "route", 0, "destination", "host");
        assertThat(destination).isEqualTo("productpage.bookinfo.svc.cluster.local");
        assertThat(declared.named("productpage-service").at("spec", "ports", 0, "port"))
                .isEqualTo(9080.0);
    }
}
