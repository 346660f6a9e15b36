package dev.meshtrace.sandbox.provider;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.meshtrace.sandbox.provider.resource.PartlyDoneException;
import dev.meshtrace.sandbox.provider.value.PropertyValues;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** Failures as the engine understands them. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private static final List<Class<? extends RuntimeException>> OWN_FAULTS = List.of(
            NullPointerException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            UnsupportedOperationException.class);

    private Failures() {}

    /** A failure in words; one that is a fault of this provider is logged with its trace. */
    static StatusRuntimeException of(RuntimeException failure) {
        if (failure instanceof StatusRuntimeException already) {
            return already;
        }
        if (OWN_FAULTS.stream().anyMatch(fault -> fault.isInstance(failure))) {
            LOG.log(Level.SEVERE, "the embedded provider failed", failure);
        }
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return StatusProto.toStatusRuntimeException(status(message).build());
    }

    /** A failure that leaves an object behind, which the engine keeps in its state. */
    static StatusRuntimeException of(PartlyDoneException failure) {
        ErrorResourceInitFailed detail = ErrorResourceInitFailed.newBuilder()
                .setId(failure.id())
                .setProperties(PropertyValues.encode(failure.state()))
                .setInputs(PropertyValues.encode(failure.inputs()))
                .addAllReasons(failure.reasons())
                .build();
        return StatusProto.toStatusRuntimeException(
                status(failure.reasons().get(0)).addDetails(Any.pack(detail)).build());
    }

    private static Status.Builder status(String message) {
        return Status.newBuilder().setCode(Code.UNKNOWN_VALUE).setMessage(message);
    }
}
