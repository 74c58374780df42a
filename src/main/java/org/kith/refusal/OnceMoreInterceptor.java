package org.kith.refusal;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Repeats a write verb once when it met somebody else's lock, then says {@link Busy}. Runs outside the transaction's own
 * interceptor (which stands at PLATFORM_BEFORE + 200), so that each try is a transaction of its own and a failure that
 * only the commit shows is seen too. A verb called within another's transaction is left alone: it is not the whole.
 */
@Saves
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class OnceMoreInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(OnceMoreInterceptor.class.getName());

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    transient TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object repeated(InvocationContext call) throws Exception {
        if (transactions.getTransactionKey() != null) {
            return call.proceed();
        }
        try {
            return call.proceed();
        } catch (Exception e) {
            told(Level.INFO, "{0} met somebody else''s lock and is repeated", call, e);
            return lastTry(call);
        }
    }

    private static Object lastTry(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception e) {
            told(Level.WARNING, "{0} met somebody else''s lock again, nothing was saved", call, e);
            throw new Busy(e);
        }
    }

    /** Throws on what is no failure to get a lock. */
    private static void told(Level level, String sentence, InvocationContext call, Exception failure) throws Exception {
        if (!LockFailure.isBehind(failure)) {
            throw failure;
        }
        LOG.log(level, sentence, call.getMethod());
        LOG.log(Level.FINE, "The lock", failure);
    }
}
