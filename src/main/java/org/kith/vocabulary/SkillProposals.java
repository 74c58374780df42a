package org.kith.vocabulary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/** Words for skills that are not in the vocabulary yet, kept until a coordinator decides about them. */
@ApplicationScoped
@Transactional(rollbackOn = SQLException.class)
public class SkillProposals {
    public static final int WORD_MAX = 80;

    /** Words that one person may have waiting. */
    public static final int WAITING_MAX = 40;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    VocabularySnapshot snapshot;

    @Inject
    Clock clock;

    /** That a volunteer's profile is meant to have a skill of that word, of at most {@value #WORD_MAX} characters. */
    public record Use(long volunteerId, String word) {}

    /**
     * Proposes a word for one's own profile, which gets the skill when the word is accepted.
     *
     * @throws Refusal at {@code skill}, when it is no word, names a skill, or too many wait
     */
    @Saves
    public void forOneself(Viewer viewer, String typed) throws SQLException {
        VocabularyAccess.mayRead(viewer);
        if (viewer.volunteerId() == null) {
            throw new NotFound("volunteer");
        }
        String word = read(typed);
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            refuseMany(sql, "skill_proposal_use u", "u.import_id is null and u.volunteer_id", viewer.volunteerId());
            add(sql, null, viewer, clock.instant(), List.of(word));
            sql.update(
                    "insert into skill_proposal_use (proposal_id, volunteer_id) select p.id, ? from skill_proposal p"
                            + " where p.plain = ? and not exists (select 1 from skill_proposal_use u"
                            + " where u.proposal_id = p.id and u.volunteer_id = ?)",
                    viewer.volunteerId(),
                    plain(word),
                    viewer.volunteerId());
        }
    }

    /**
     * Says that somebody who asks for help looks for the word.
     *
     * @throws Refusal at {@code skill}, when it is no word, names a skill, or too many wait
     */
    @Saves
    public void whenAsking(Viewer viewer, String typed) throws SQLException {
        VocabularyAccess.mayRead(viewer);
        String word = read(typed);
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            refuseMany(sql, "skill_proposal_asker u", "u.account_id", viewer.accountId());
            add(sql, null, viewer, clock.instant(), List.of(word));
            sql.update(
                    "insert into skill_proposal_asker (proposal_id, account_id) select p.id, ? from skill_proposal p"
                            + " where p.plain = ? and not exists (select 1 from skill_proposal_asker u"
                            + " where u.proposal_id = p.id and u.account_id = ?)",
                    viewer.accountId(),
                    plain(word),
                    viewer.accountId());
        }
    }

    private String read(String typed) {
        String word = WordRules.read("skill", typed);
        if (word.length() > WORD_MAX) {
            throw Refusal.at("skill", "refusal.tooLong", WORD_MAX);
        }
        Optional<SkillCard> known = snapshot.graph().owner(word);
        if (known.isPresent()) {
            throw Refusal.at(
                    "skill", "vocabulary.refusal.wordTaken", word, known.get().label());
        }
        return word;
    }

    private static void refuseMany(Sql sql, String uses, String whose, long id) throws SQLException {
        long waiting = sql.number(
                "select count(*) from " + uses + " join skill_proposal p on p.id = u.proposal_id where " + whose
                        + " = ? and p.state = 'OPEN'",
                id);
        if (waiting >= WAITING_MAX) {
            throw Refusal.at("skill", "vocabulary.refusal.tooManyWaiting", WAITING_MAX);
        }
    }

    /**
     * Keeps the words that an import brought, within its transaction.
     *
     * @return how many words were not proposed before
     */
    public int propose(Sql sql, long importId, Viewer viewer, Instant now, List<Use> uses) throws SQLException {
        Map<String, String> words = new LinkedHashMap<>();
        uses.forEach(use -> words.putIfAbsent(plain(use.word()), use.word()));
        if (words.isEmpty()) {
            return 0;
        }
        int added = add(sql, importId, viewer, now, words.values());
        List<Object[]> rows = new ArrayList<>();
        for (Use use : uses) {
            String plain = plain(use.word());
            rows.add(new Object[] {use.volunteerId(), importId, plain, use.volunteerId()});
        }
        sql.batch(
                "insert into skill_proposal_use (proposal_id, volunteer_id, import_id) select p.id, ?, ?"
                        + " from skill_proposal p where p.plain = ? and not exists (select 1 from skill_proposal_use u"
                        + " where u.proposal_id = p.id and u.volunteer_id = ?)",
                rows);
        return added;
    }

    /**
     * Adds those that are not there, one transaction at a time. What was accepted once and is no word any more waits again;
     * what was dismissed stays so.
     */
    private static int add(Sql sql, Long importId, Viewer viewer, Instant now, Collection<String> words)
            throws SQLException {
        sql.number("select n from vocabulary_change where id = 1 for update");
        int added = 0;
        for (String word : words) {
            added += sql.update(
                    "insert into skill_proposal (id, word, plain, first_seen_at, proposed_by, import_id)"
                            + " select nextval('kith_id'), ?, ?, ?, ?, cast(? as bigint) where not exists"
                            + " (select 1 from skill_proposal p where p.plain = ?)",
                    word,
                    plain(word),
                    Sql.utc(now),
                    viewer.accountId(),
                    importId,
                    plain(word));
            sql.update("update skill_proposal set state = 'OPEN' where plain = ? and state = 'ACCEPTED'", plain(word));
        }
        return added;
    }

    /** Takes back what an import proposed, but for words that others use too or that were decided about. */
    public void withdraw(Sql sql, long importId) throws SQLException {
        sql.update("delete from skill_proposal_use where import_id = ?", importId);
        sql.update(
                "delete from skill_proposal where import_id = ? and state = 'OPEN' and not exists"
                        + " (select 1 from skill_proposal_use u where u.proposal_id = skill_proposal.id)"
                        + " and not exists (select 1 from skill_proposal_asker a where a.proposal_id = skill_proposal.id)",
                importId);
        sql.update("update skill_proposal set import_id = null where import_id = ?", importId);
    }

    private static String plain(String word) {
        return word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
