package org.kith.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What columns were taken for, under a name, for the next list of that shape. */
@Entity
@Table(name = "import_mapping")
class SavedMapping {
    static final int NAME_MAX = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    private String kind;

    private String name;

    private String mapping;

    @Column(name = "saved_by")
    private Long savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected SavedMapping() {}

    SavedMapping(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    void save(Mapping mapping, Long by, Instant now) {
        this.mapping = Json.ofMapping(mapping);
        savedBy = by;
        savedAt = now;
    }

    Long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Mapping mapping() {
        return Json.mapping(mapping);
    }
}
