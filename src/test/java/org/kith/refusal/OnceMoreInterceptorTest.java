package org.kith.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceMoreInterceptorTest {
    private static final Exception LOCKED = new PessimisticLockException();

    private final OnceMoreInterceptor interceptor = new OnceMoreInterceptor();
    private final Deque<Object> answers = new ArrayDeque<>();

    /** A call whose tries end one after the other as said; an exception is thrown. */
    private Object call(boolean withinTransaction, Object... ends) throws Exception {
        answers.addAll(List.of(ends));
        interceptor.transactions = always(
                TransactionSynchronizationRegistry.class,
                method -> method.equals("getTransactionKey") && withinTransaction ? "key" : null);
        return interceptor.repeated(always(InvocationContext.class, method -> {
            Object end = method.equals("proceed") ? answers.remove() : null;
            if (end instanceof Exception e) {
                throw e;
            }
            return end;
        }));
    }

    private interface Answer {
        Object to(String method) throws Exception;
    }

    private static <T> T always(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer.to(method.getName())));
    }

    @Test
    void whatSucceedsIsDoneOnce() throws Exception {
        assertThat(call(false, "done", "again")).isEqualTo("done");
        assertThat(answers).containsExactly("again");
    }

    @Test
    void aLockIsTriedOnceMore() throws Exception {
        assertThat(call(false, LOCKED, "done", "again")).isEqualTo("done");
        assertThat(answers).containsExactly("again");
    }

    @Test
    void aSecondLockIsBusy() {
        assertThatThrownBy(() -> call(false, LOCKED, LOCKED, "again"))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.busy")
                .hasCause(LOCKED);
        assertThat(answers).containsExactly("again");
    }

    @Test
    void anythingElseIsNotRepeated() {
        for (Exception other : List.of(
                new Refusal("refusal.limit"),
                new EditedMeanwhile(),
                new OptimisticLockException(),
                new NotFound("thing"),
                new IllegalStateException())) {
            answers.clear();
            assertThatThrownBy(() -> call(false, other, "again")).isSameAs(other);
            assertThat(answers).containsExactly("again");
        }
    }

    @Test
    void whatTheSecondTrySaysIsSaid() {
        EditedMeanwhile edited = new EditedMeanwhile();
        assertThatThrownBy(() -> call(false, LOCKED, edited)).isSameAs(edited);
    }

    @Test
    void withinAnothersTransactionALockPasses() {
        assertThatThrownBy(() -> call(true, LOCKED, "again")).isSameAs(LOCKED);
        assertThat(answers).containsExactly("again");
    }
}
