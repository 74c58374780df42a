package org.kith.account;

import java.util.Optional;

/** What the owner of an account is called, as far as another feature knows. */
public interface AccountNames {
    /** Empty where nobody is known, as after an erasure. */
    Optional<String> of(long accountId);
}
