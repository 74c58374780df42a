package org.kith.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One failed try: a hash of the address tried and the network it came from. */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Column(name = "email_hash")
    private String emailHash;

    private String network;

    @Column(name = "failed_at")
    private Instant failedAt;

    protected SignInFailure() {}

    SignInFailure(String emailHash, String network, Instant failedAt) {
        this.emailHash = emailHash;
        this.network = network;
        this.failedAt = failedAt;
    }

    Long id() {
        return id;
    }
}
