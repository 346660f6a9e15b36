package dev.meshtrace.sandbox.provider;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import java.util.Objects;

/** Gives every connection its session, and every call the session of its connection. */
final class Sessions extends ServerTransportFilter implements ServerInterceptor {
    private static final Attributes.Key<Session> OF_CONNECTION = Attributes.Key.create("meshtrace-session");
    private static final Context.Key<Session> OF_CALL = Context.key("meshtrace-session");

    /** The session of the call that is being served. */
    static Session current() {
        return OF_CALL.get();
    }

    @Override
    public Attributes transportReady(Attributes transport) {
        return transport.toBuilder().set(OF_CONNECTION, new Session()).build();
    }

    @Override
    public void transportTerminated(Attributes transport) {
        Session session = transport.get(OF_CONNECTION);
        if (session != null) {
            session.close();
        }
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Session session = Objects.requireNonNull(call.getAttributes().get(OF_CONNECTION), "a call has a connection");
        return Contexts.interceptCall(Context.current().withValue(OF_CALL, session), call, headers, next);
    }
}
