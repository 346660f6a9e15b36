package dev.meshtrace.sandbox.toolchain;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The operating system, the processor and the user's cache folder. */
record Platform(String os, String arch, Path cache) {
    static Platform of(Map<String, String> environment, String osName, String osArch, Path home) {
        String os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = osArch.equals("aarch64") ? "arm64" : osArch.equals("x86_64") ? "amd64" : osArch;
        return new Platform(os, arch, cacheFolder(environment, os, home));
    }

    static Platform current() {
        return of(
                System.getenv(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Path.of(System.getProperty("user.home")));
    }

    private static Path cacheFolder(Map<String, String> environment, String os, Path home) {
        String own = environment.getOrDefault("MESHTRACE_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "meshtrace");
        }
        return os.equals("darwin") ? home.resolve("Library/Caches/meshtrace") : home.resolve(".cache/meshtrace");
    }
}
