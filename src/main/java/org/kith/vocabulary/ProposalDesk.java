package org.kith.vocabulary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/** Words that people use for skills, and what becomes of them. Words read alike are decided about together. */
@ApplicationScoped
@Transactional(rollbackOn = SQLException.class)
@Saves
public class ProposalDesk {
    public static final int PAGE_SIZE = 20;

    private static final int NEAREST = 5;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @PersistenceContext
    EntityManager em;

    @Inject
    VocabularySnapshot snapshot;

    @Inject
    VocabularyTurn turn;

    @Inject
    SkillWords words;

    @Inject
    SkillEditing editing;

    @Inject
    Event<SkillAccepted> accepted;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A page of words. */
    public record Page(List<ProposedWord> words, int page, int pages, int count) {}

    /**
     * Words of a state, those used most first.
     *
     * @param page from 1; beyond the last one is the last
     */
    public Page list(Viewer viewer, ProposalState state, int page) throws SQLException {
        VocabularyAccess.mayWord(viewer);
        List<ProposedWords.Group> all = groups(state);
        int pages = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(page, pages);
        SkillGraph graph = snapshot.graph();
        return new Page(
                all.stream()
                        .skip((long) (shown - 1) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(group -> group.shown(nearest(graph, group.word())))
                        .toList(),
                shown,
                pages,
                all.size());
    }

    /** One word that waits. */
    public ProposedWord get(Viewer viewer, long id) throws SQLException {
        VocabularyAccess.mayWord(viewer);
        ProposedWords.Group group = open(id);
        return group.shown(nearest(snapshot.graph(), group.word()));
    }

    private List<ProposedWords.Group> groups(ProposalState state) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ProposedWords.of(new Sql(connection), state);
        }
    }

    private ProposedWords.Group open(long id) throws SQLException {
        return groups(ProposalState.OPEN).stream()
                .filter(group -> group.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal"));
    }

    /** Whose word it is by now, then those that the picker would offer. */
    private static List<SkillCard> nearest(SkillGraph graph, String word) {
        return graph.finder().suggest(word, NEAREST).stream()
                .flatMap(skill -> graph.get(skill.id()).stream())
                .toList();
    }

    /**
     * The word means that skill from now on; whoever proposed it for a profile gets the skill.
     *
     * @param skill label, or another word, of the skill
     * @throws Refusal at {@code skill} when there is none, or when the word means another one
     */
    public void makeSynonym(Viewer viewer, long id, String skill, boolean acronym) throws SQLException {
        VocabularyAccess.mayWord(viewer);
        SkillGraph graph = turn.begin();
        ProposedWords.Group group = waiting(id);
        SkillCard meant = graph.owner(skill == null ? "" : skill)
                .orElseThrow(() -> Refusal.at("skill", "vocabulary.refusal.skillUnknown"));
        if (graph.owner(group.word()).filter(meant::equals).isEmpty()) {
            words.add(viewer, graph, meant.id(), group.word(), acronym, "skill");
        }
        accept(viewer, group, meant.id());
    }

    /**
     * The word becomes a skill; whoever proposed it for a profile gets it.
     *
     * @return the new skill's id
     * @throws Refusal at {@code label}, {@code description} or {@code broader}
     */
    public long makeSkill(Viewer viewer, long id, SkillTexts texts) throws SQLException {
        VocabularyAccess.mayWord(viewer);
        SkillGraph graph = turn.begin();
        ProposedWords.Group group = waiting(id);
        long skill = editing.create(viewer, graph, texts, group.word());
        accept(viewer, group, skill);
        return skill;
    }

    /** The word is no skill. It is kept, and not proposed again. */
    public void dismiss(Viewer viewer, long id) throws SQLException {
        VocabularyAccess.mayWord(viewer);
        turn.begin();
        settle(viewer, waiting(id), ProposalState.DISMISSED, null);
    }

    /** A word that was dismissed waits again. */
    public void reopen(Viewer viewer, long id) throws SQLException {
        VocabularyAccess.mayWord(viewer);
        turn.begin();
        ProposedWords.Group group = groups(ProposalState.DISMISSED).stream()
                .filter(one -> one.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("vocabulary.refusal.decided"));
        settle(viewer, group, ProposalState.OPEN, null);
    }

    private ProposedWords.Group waiting(long id) throws SQLException {
        return groups(ProposalState.OPEN).stream()
                .filter(group -> group.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("vocabulary.refusal.decided"));
    }

    private void accept(Viewer viewer, ProposedWords.Group group, long skill) throws SQLException {
        em.flush();
        settle(viewer, group, ProposalState.ACCEPTED, skill);
        accepted.fire(new SkillAccepted(skill, group.volunteers()));
    }

    private void settle(Viewer viewer, ProposedWords.Group group, ProposalState state, Long skill) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            for (long id : group.ids()) {
                sql.update(
                        "update skill_proposal set state = ?, skill_id = cast(? as bigint), decided_at = ? where id = ?",
                        state,
                        skill,
                        Sql.utc(clock.instant()),
                        id);
                audit.record(viewer, "proposal." + state.name().toLowerCase(Locale.ROOT), "proposal", id, "done");
            }
        }
    }
}
