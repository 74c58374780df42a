package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.account.AccountNames;
import org.kith.privacy.Viewer;

/** Who did what to which skill, newest first; for those who change words. */
@ApplicationScoped
@Transactional
public class SkillHistory {
    public static final int PAGE_SIZE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    VocabularySnapshot snapshot;

    @Inject
    AccountNames names;

    /**
     * Something that was done.
     *
     * @param by null where nobody is known any more
     * @param label of the skill at that time
     * @param there whether the skill still has a page
     * @param said the word, the new text, the other skill's label; null where the kind says it all
     * @param undoable a merge that still holds and that this viewer may take back
     */
    public record Line(
            Instant at,
            String by,
            SkillEventKind kind,
            long skillId,
            String label,
            boolean there,
            String said,
            String insteadOf,
            boolean undoable) {}

    /** A page of all that was done. */
    public record Page(List<Line> lines, int page, int pages, long count) {}

    /** @param page from 1; beyond the last one is the last */
    public Page list(Viewer viewer, int page) {
        VocabularyAccess.mayWord(viewer);
        long count =
                em.createQuery("select count(e) from SkillEvent e", Long.class).getSingleResult();
        int pages = (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(page, pages);
        TypedQuery<SkillEvent> query = em.createQuery(
                        "select e from SkillEvent e order by e.at desc, e.id desc", SkillEvent.class)
                .setFirstResult((shown - 1) * PAGE_SIZE);
        return new Page(lines(viewer, query), shown, pages, count);
    }

    /** What was done to one skill, or to another by merging it into this one; the last {@value #PAGE_SIZE}. */
    public List<Line> of(Viewer viewer, long skillId) {
        VocabularyAccess.mayWord(viewer);
        return lines(
                viewer,
                em.createQuery(
                                "select e from SkillEvent e where e.skillId = :id or e.otherId = :id"
                                        + " order by e.at desc, e.id desc",
                                SkillEvent.class)
                        .setParameter("id", skillId));
    }

    private List<Line> lines(Viewer viewer, TypedQuery<SkillEvent> query) {
        SkillTree tree = snapshot.graph().tree();
        Map<Long, String> people = new HashMap<>();
        Set<Long> undone = new HashSet<>();
        return query.setMaxResults(PAGE_SIZE)
                .getResultStream()
                .map(event -> new Line(
                        event.at(),
                        people.computeIfAbsent(
                                event.accountId(), id -> names.of(id).orElse(null)),
                        event.kind(),
                        event.skillId(),
                        event.label(),
                        tree.known(event.skillId()) != null,
                        event.said(),
                        event.insteadOf(),
                        undoable(viewer, tree, event) && undone.add(event.skillId())))
                .toList();
    }

    private static boolean undoable(Viewer viewer, SkillTree tree, SkillEvent event) {
        KnownSkill skill = tree.known(event.skillId());
        return event.kind() == SkillEventKind.MERGED
                && VocabularyAccess.skills(viewer)
                && skill != null
                && event.otherId().equals(skill.mergedInto());
    }
}
