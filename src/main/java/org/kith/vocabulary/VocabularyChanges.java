package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kith.imports.Sql;

/** Tells this node, the others and the index that the vocabulary changes with the transaction under way. */
@ApplicationScoped
public class VocabularyChanges {
    private static final int AT_ONCE = 500;

    @Inject
    Event<VocabularyChanged> vocabularyChanged;

    @Inject
    @Any
    Instance<SkillUse> uses;

    /**
     * Holds up everybody else who would change it until the transaction ends.
     *
     * @param renamed skills whose label is another one; their other words are known when a search is made
     * @param described skills whose description is another one
     */
    public void made(Sql sql, Collection<Long> renamed, Collection<Long> described) throws SQLException {
        sql.update("update vocabulary_change set n = n + 1 where id = 1");
        tell();
        renamed(renamed);
        described(described);
    }

    /** The same for whoever has held up the others by other means. */
    void tell() {
        vocabularyChanged.fire(new VocabularyChanged());
    }

    /** These skills are called otherwise, or mean others. */
    void renamed(Collection<Long> skills) {
        parts(skills).forEach(part -> uses.forEach(use -> use.changed(part, false)));
    }

    /** These skills are described otherwise. */
    void described(Collection<Long> skills) {
        parts(skills).forEach(part -> uses.forEach(use -> use.changed(part, true)));
    }

    private static List<Set<Long>> parts(Collection<Long> skills) {
        List<Long> all = new ArrayList<>(skills);
        List<Set<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(Set.copyOf(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return parts;
    }
}
