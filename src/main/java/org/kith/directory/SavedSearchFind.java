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

    protected SavedSearchFind() {}

    SavedSearchFind(long searchId, Found.Thing thing, boolean seen) {
        this.searchId = searchId;
        this.type = thing.type();
        this.thingId = thing.id();
        this.seen = seen;
    }

    void see() {
        seen = true;
    }

    boolean seen() {
        return seen;
    }

    Found.Thing thing() {
        return new Found.Thing(type, thingId);
    }
}
