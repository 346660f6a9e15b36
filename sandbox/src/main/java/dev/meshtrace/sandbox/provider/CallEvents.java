package dev.meshtrace.sandbox.provider;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Makes each call a Flight Recorder event, so that one can see where a preview's time goes; free while none records. */
final class CallEvents implements ServerInterceptor {
    /** One call of an engine, from its arrival to its answer. */
    @Name("dev.meshtrace.ProviderCall")
    @Label("Provider Call")
    @Category("Meshtrace")
    @StackTrace(false)
    static final class Call extends Event {
        @SuppressWarnings("UnusedVariable") // Flight Recorder reads it
        @Label("Method")
        private final String method;

        Call(String method) {
            this.method = method;
        }
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Call event = new Call(String.valueOf(call.getMethodDescriptor().getBareMethodName()));
        if (!event.isEnabled()) {
            return next.startCall(call, headers);
        }
        event.begin();
        return next.startCall(
                new SimpleForwardingServerCall<Q, A>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        super.close(status, trailers);
                        event.commit();
                    }
                },
                headers);
    }
}
