package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.kith.imports.Sql;
import org.kith.search.Changes;

/** Tells this node, the others and the index that the vocabulary changes with the transaction under way. */
@ApplicationScoped
public class VocabularyChanges {
    @Inject
    Event<VocabularyChanged> changed;

    @Inject
    Changes changes;

    /** @param textsOfKnown whether labels, words or descriptions of skills change that volunteers may have */
    public void made(Sql sql, boolean textsOfKnown) throws SQLException {
        sql.update("update vocabulary_change set n = n + 1 where id = 1");
        changed.fire(new VocabularyChanged());
        if (textsOfKnown) {
            changes.ofAll("volunteer"); // they stand in the documents' words
        }
    }
}
