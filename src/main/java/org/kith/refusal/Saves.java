package org.kith.refusal;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a write verb: it ends with a flush inside its transaction, so that what the database refuses (a lost optimistic
 * lock) becomes a {@link Refusal} of Kith instead of the transaction manager's exception. When it met a deadlock or waited
 * too long for a lock, the whole call is repeated once; so what it is given can be read twice.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Saves {}
