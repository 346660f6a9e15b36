package dev.meshtrace.sandbox.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxesTest {
    @TempDir
    Path clone;

    @Test
    void aFreshCloneHasNone() {
        assertThat(new Sandboxes(clone).targets()).isEmpty();
        assertThat(new Sandboxes(clone).only()).isEmpty();
    }

    @Test
    void theOnlyOneIsMeantWhereNoneIsNamed() {
        Target prod = remember("prod");

        assertThat(new Sandboxes(clone).only()).contains(prod);
    }

    @Test
    void ofSeveralNoneIsMeant() {
        Target prod = remember("prod");
        Target dev = remember("dev");

        assertThat(new Sandboxes(clone).targets()).containsExactly(dev, prod);
        assertThat(new Sandboxes(clone).only()).isEmpty();
    }

    @Test
    void aPurgedOneIsForgotten() {
        remember("dev");

        SandboxFolder.of(clone, "dev").delete();

        assertThat(new Sandboxes(clone).targets()).isEmpty();
    }

    private Target remember(String name) {
        SandboxFolder folder = SandboxFolder.of(clone, name);
        folder.create();
        Target target = new Target(name, name, clone);
        new JsonFile<>(folder.target(), Target.class).write(target);
        return target;
    }
}
