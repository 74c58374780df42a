package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kith.refusal.Refusal;

/** A search of the directory that somebody keeps under a name, perhaps to be told when somebody new fits. */
@Entity
@Table(name = "saved_search")
class SavedSearch {
    static final int NAME_MAX = 120;
    static final int QUERY_MAX = 8000;

    /** Most that one person keeps. */
    static final int MOST = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String query;

    @Column(name = "query_key")
    private String key;

    private boolean alert;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "known_from")
    private long knownFrom;

    protected SavedSearch() {}

    /** @throws Refusal at field {@code name} when it has none, and when the search is too long to be kept */
    SavedSearch(long accountId, String name, WrittenQuery query, boolean alert, Instant now) {
        this.accountId = accountId;
        rename(name);
        if (query.text().length() > QUERY_MAX) {
            throw new Refusal("refusal.savedSearch.long");
        }
        this.query = query.text();
        this.key = query.key();
        this.alert = alert;
        this.createdAt = now;
        this.lookedAt = now;
    }

    final void rename(String typed) {
        String line =
                typed == null ? "" : typed.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (line.isEmpty()) {
            throw Refusal.at("name", "refusal.savedSearch.noName");
        }
        if (line.length() > NAME_MAX) {
            throw Refusal.at("name", "refusal.savedSearch.longName", NAME_MAX);
        }
        name = line;
    }

    void alert(boolean on) {
        alert = on;
    }

    /**
     * Its owner looks at what it finds.
     *
     * @param from things with smaller ids count as known
     */
    void look(long from, Instant now) {
        lookedAt = now;
        knownFrom = from;
    }

    /** Its owner is told what is new; {@code from} as in {@link #look}. */
    void tell(long from, Instant now) {
        toldAt = now;
        knownFrom = Math.max(knownFrom, from);
    }

    Long id() {
        return id;
    }

    boolean ownedBy(Long account) {
        return accountId.equals(account);
    }

    String name() {
        return name;
    }

    DirectoryQuery query() {
        return WrittenQuery.read(query);
    }

    String address() {
        return WrittenQuery.address(query);
    }

    boolean alert() {
        return alert;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    Instant toldAt() {
        return toldAt;
    }

    long knownFrom() {
        return knownFrom;
    }
}
