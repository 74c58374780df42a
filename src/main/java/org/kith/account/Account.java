package org.kith.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.kith.privacy.Role;

/** How somebody signs in. Without a password it waits for its activation link. */
@Entity
public class Account {
    public static final int EMAIL_MAX = 254;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean enabled = true;

    @Column(name = "session_stamp")
    private int sessionStamp;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Account() {}

    Account(String email, Set<Role> roles, Instant now) {
        this.email = normalised(email);
        this.roles = new HashSet<>(roles);
        this.createdAt = now;
    }

    /** Addresses compare without regard to case. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Sets the password's hash and ends every session of this account. */
    void setPasswordHash(String hash) {
        passwordHash = hash;
        sessionStamp++;
    }

    /** Replaces the hash of an unchanged password by a stronger one; sessions go on. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void changeEmail(String email) {
        this.email = normalised(email);
    }

    void disable() {
        enabled = false;
        sessionStamp++;
    }

    void enable() {
        enabled = true;
    }

    void setRoles(Set<Role> roles) {
        this.roles = new HashSet<>(roles);
    }

    boolean mayBeUsed(int stamp) {
        return enabled && sessionStamp == stamp;
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public boolean enabled() {
        return enabled;
    }

    /** Whether the person set a password, so that the account is in use. */
    public boolean activated() {
        return passwordHash != null;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    String passwordHash() {
        return passwordHash;
    }

    int sessionStamp() {
        return sessionStamp;
    }
}
