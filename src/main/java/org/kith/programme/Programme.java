package org.kith.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** A scheme of support. Its rules (clauses) come with eligibility; so far it says who coordinates it. */
@Entity
public class Programme {
    @Id
    private Long id;

    @Version
    private int version;

    @Column(name = "programme_key")
    private String key;

    private String name;

    private String summary;

    @Column(name = "volunteer_kind")
    private String volunteerKind;

    private int position;

    @ElementCollection
    @CollectionTable(name = "programme_coordinator", joinColumns = @JoinColumn(name = "programme_id"))
    @Column(name = "account_id")
    private Set<Long> coordinators = new HashSet<>();

    protected Programme() {}

    void addCoordinator(long accountId) {
        coordinators.add(accountId);
    }

    void removeCoordinator(long accountId) {
        coordinators.remove(accountId);
    }

    ProgrammeCard card() {
        return new ProgrammeCard(id, key, name, summary, volunteerKind);
    }
}
