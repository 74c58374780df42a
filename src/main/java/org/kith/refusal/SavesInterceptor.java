package org.kith.refusal;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;

/** Flushes. Runs inside the transaction's own interceptor (which stands at PLATFORM_BEFORE + 200). */
@Saves
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class SavesInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    @PersistenceContext
    private transient EntityManager em;

    @AroundInvoke
    Object flushed(InvocationContext call) throws Exception {
        try {
            Object result = call.proceed();
            em.flush();
            return result;
        } catch (OptimisticLockException e) {
            EditedMeanwhile refusal = new EditedMeanwhile();
            refusal.initCause(e);
            throw refusal;
        }
    }
}
