package dev.meshtrace.sandbox.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void theOwnVariableDecidesOnTheCacheFolder() {
        var environment = Map.of("MESHTRACE_CACHE", "/mnt/own", "XDG_CACHE_HOME", "/mnt/xdg");

        assertThat(linux(environment).cache()).isEqualTo(Path.of("/mnt/own"));
    }

    @Test
    void thenTheXdgVariableIfItIsAbsolute() {
        assertThat(linux(Map.of("XDG_CACHE_HOME", "/mnt/xdg")).cache()).isEqualTo(Path.of("/mnt/xdg/meshtrace"));
        assertThat(linux(Map.of("XDG_CACHE_HOME", "xdg")).cache()).isEqualTo(Path.of("/home/ada/.cache/meshtrace"));
    }

    @Test
    void elseTheSystemsUsualFolder() {
        assertThat(linux(Map.of()).cache()).isEqualTo(Path.of("/home/ada/.cache/meshtrace"));
        assertThat(Platform.of(Map.of(), "Mac OS X", "aarch64", HOME))
                .isEqualTo(new Platform("darwin", "arm64", Path.of("/home/ada/Library/Caches/meshtrace")));
    }

    private static Platform linux(Map<String, String> environment) {
        return Platform.of(environment, "Linux", "amd64", HOME);
    }
}
