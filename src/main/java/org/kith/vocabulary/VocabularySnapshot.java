package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.kith.installation.NodeCopy;

/** This node's copy of the vocabulary. */
@ApplicationScoped
class VocabularySnapshot {
    private NodeCopy<SkillGraph> copy;

    @Inject
    void read(VocabularyReading reading) {
        copy = new NodeCopy<>(reading, "The vocabulary");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VocabularyChanged change) {
        copy.changed();
    }

    SkillGraph graph() {
        return copy.get();
    }

    /** Looks whether the vocabulary has changed, and takes it over if so. */
    void refresh() {
        copy.refresh();
    }
}
