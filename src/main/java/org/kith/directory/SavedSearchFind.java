package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A thing that a saved search found and its owner was told of, or has seen among what it found. */
@Entity
@Table(name = "saved_search_find")
class SavedSearchFind {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Column(name = "saved_search_id")
    private Long searchId;

    @Column(name = "thing_type")
    private String type;

    @Column(name = "thing_id")
    private long thingId;

    private boolean seen;

    @Column(name = "told_by")
    private Long toldBy;

    protected SavedSearchFind() {}

    /** @param toldBy the mail that tells of it; null for what its owner sees */
    SavedSearchFind(long searchId, Found.Thing thing, Long toldBy) {
        this.searchId = searchId;
        this.type = thing.type();
        this.thingId = thing.id();
        this.seen = toldBy == null;
        this.toldBy = toldBy;
    }

    void see() {
        seen = true;
    }

    boolean seen() {
        return seen;
    }

    boolean toldBy(long mail) {
        return toldBy != null && toldBy == mail;
    }

    Found.Thing thing() {
        return new Found.Thing(type, thingId);
    }
}
