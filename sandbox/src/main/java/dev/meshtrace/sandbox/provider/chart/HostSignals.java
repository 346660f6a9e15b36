package dev.meshtrace.sandbox.provider.chart;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Gives SIGTERM and SIGINT back to the Java process after Helm's library has taken them.
 *
 * <p>The library is Go inside this process, and its first rendering takes both signals for good, so that neither
 * {@code kill} nor Ctrl-C would end this process any more. The class that sets handlers, {@code sun.misc.Signal}, is
 * supported but warned of by the compiler, hence by its name.
 *
 * @see <a href="https://github.com/manusa/helm-java/issues/409">the library's issue</a>
 */
final class HostSignals {
    private static final int KILLED_BY_SIGNAL = 128;

    private HostSignals() {}

    static void restore() {
        List.of("TERM", "INT").forEach(HostSignals::restore);
    }

    private static void restore(String name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name);
            int number = (int) type.getMethod("getNumber").invoke(signal);
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            Runtime.getRuntime().exit(KILLED_BY_SIGNAL + number);
                        }
                        return null;
                    });
            type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("signal handlers of this JDK cannot be set", e);
        }
    }
}
