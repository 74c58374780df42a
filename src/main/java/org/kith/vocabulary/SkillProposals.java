package org.kith.vocabulary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** Words for skills that are not in the vocabulary yet, kept until a coordinator decides about them. */
@ApplicationScoped
@Transactional(rollbackOn = SQLException.class)
public class SkillProposals {
    public static final int WORD_MAX = 80;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    /** That a volunteer's profile is meant to have a skill of that word, of at most {@value #WORD_MAX} characters. */
    public record Use(long volunteerId, String word) {}

    /** Every proposal, those meant for most profiles first; for coordinators and administrators. */
    public List<SkillProposal> list(Viewer viewer) throws SQLException {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!viewer.coordinator() && !viewer.administrator()) {
            throw new NotFound("vocabulary");
        }
        try (Connection connection = database.getConnection()) {
            return new Sql(connection)
                    .list(
                            "select p.id, p.word, p.first_seen_at, p.proposed_by, (select count(*)"
                                    + " from skill_proposal_use u where u.proposal_id = p.id) as uses"
                                    + " from skill_proposal p order by uses desc, p.plain",
                            row -> new SkillProposal(
                                    row.getLong("id"),
                                    row.getString("word"),
                                    row.getObject("first_seen_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC),
                                    row.getLong("proposed_by"),
                                    row.getInt("uses")));
        }
    }

    /**
     * Keeps the words that an import brought, within its transaction. Imports of a kind go one by one, so no word comes in
     * twice.
     *
     * @return how many words were not proposed before
     */
    public int propose(Sql sql, long importId, Viewer viewer, Instant now, List<Use> uses) throws SQLException {
        Map<String, String> words = new LinkedHashMap<>();
        uses.forEach(use -> words.putIfAbsent(plain(use.word()), use.word()));
        int added = 0;
        for (Map.Entry<String, String> word : words.entrySet()) {
            added += sql.update(
                    "insert into skill_proposal (id, word, plain, first_seen_at, proposed_by, import_id)"
                            + " select nextval('kith_id'), ?, ?, ?, ?, ? where not exists"
                            + " (select 1 from skill_proposal p where p.plain = ?)",
                    word.getValue(),
                    word.getKey(),
                    Sql.utc(now),
                    viewer.accountId(),
                    importId,
                    word.getKey());
        }
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

    /** Takes back what an import proposed, but for words that others use too. */
    public void withdraw(Sql sql, long importId) throws SQLException {
        sql.update("delete from skill_proposal_use where import_id = ?", importId);
        sql.update(
                "delete from skill_proposal where import_id = ? and not exists (select 1 from skill_proposal_use u"
                        + " where u.proposal_id = skill_proposal.id)",
                importId);
        sql.update("update skill_proposal set import_id = null where import_id = ?", importId);
    }

    private static String plain(String word) {
        return word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
