package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.kith.privacy.Viewer;
import org.kith.refusal.Refusal;
import org.kith.search.Hit;
import org.kith.search.HitKind;
import org.kith.search.Sort;
import org.kith.search.Words;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Understood;
import org.kith.vocabulary.Vocabulary;

/**
 * What people look for and hardly find, for those who can help it by another word for a skill. Only plain searches for words
 * are kept: one that was narrowed down finds little by choice, and a long one needs no single word.
 */
@ApplicationScoped
public class MissedSearches {
    /** A search that finds fewer things than this is missed. */
    public static final int FEW = 5;

    /** How long a search is kept. */
    public static final int KEPT_DAYS = 90;

    public static final int PAGE_SIZE = 20;

    private static final Logger LOG = Logger.getLogger(MissedSearches.class.getName());

    /** How many of the things are named that a search would find. */
    private static final int FIRST = 3;

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 100;

    /** What may say who somebody is: an address for mails, a long number. */
    private static final Pattern PERSONAL = Pattern.compile("@|\\d[\\d\\s-]{4,}");

    @Inject
    MissedSearchLog log;

    @Inject
    DirectorySearch directory;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    /** A page of them. */
    public record Page(List<MissedSearch> searches, int page, int pages, int count) {}

    /**
     * A search that another word would change.
     *
     * @param would how many things it would find, at most {@link DirectoryQuery#PAGE_SIZE}
     * @param first the best of them
     */
    public record Change(MissedSearch search, int would, List<Newcomer> first) {}

    /** Counts the search if it found little; one that cannot be counted is no concern of who made it. */
    public void note(DirectoryQuery query, DirectoryResult result) {
        if (plain(query)
                && found(result.hits().stream().map(DirectoryResult.Entry::kind).toList()) < FEW) {
            try {
                log.note(query.words());
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.WARNING, "A search that found little was not counted: {0}", e.toString());
            }
        }
    }

    private static boolean plain(DirectoryQuery query) {
        int words = Words.of(query.words()).size();
        return query.from() == null
                && query.sort() == Sort.RELEVANCE
                && query.chosen().isEmpty()
                && query.around() == null
                && words > 0
                && words <= MOST_WORDS
                && query.words().length() <= LONGEST
                && !PERSONAL.matcher(query.words()).find();
    }

    private static int found(List<HitKind> kinds) {
        return (int) kinds.stream().filter(MissedSearches::counts).count();
    }

    private static boolean counts(HitKind kind) {
        return kind != null && kind.compareTo(HitKind.NEAR) < 0;
    }

    /**
     * Those that find little still, made most often first.
     *
     * @param page from 1; beyond the last one is the last
     */
    public Page list(Viewer viewer, int page) throws SQLException {
        DirectoryAccess.mayReadMissedSearches(viewer);
        List<MissedSearch> all = missed(viewer);
        int pages = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(page, pages);
        return new Page(
                all.stream().skip((shown - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(), shown, pages, all.size());
    }

    /** Skills that somebody who typed this may have meant, best first. */
    public List<SkillSuggestion> meant(Viewer viewer, String typed, int limit) {
        DirectoryAccess.mayReadMissedSearches(viewer);
        return vocabulary.suggest(typed, limit);
    }

    /**
     * Which of them would find what, were the word another one for the skill.
     *
     * @param skill label or another word of the skill
     * @throws Refusal at {@code skill} when there is none, at {@code word} when it means a skill already
     */
    public List<Change> preview(Viewer viewer, String word, String skill) throws SQLException {
        DirectoryAccess.mayReadMissedSearches(viewer);
        SkillCard meant = vocabulary
                .named(skill == null ? "" : skill)
                .orElseThrow(() -> Refusal.at("skill", "directory.missed.refusal.skill"));
        if (Words.of(word).isEmpty()) {
            throw Refusal.at("word", "directory.missed.refusal.word");
        }
        SkillCard owner = vocabulary.named(word).orElse(null);
        if (owner != null) {
            throw Refusal.at("word", "directory.missed.refusal.taken", word, owner.label());
        }
        Function<String, Understood> then = vocabulary.understandingWith(meant.id(), word);
        List<Change> changes = new ArrayList<>();
        for (MissedSearch search : missed(viewer)) {
            Understood changed = then.apply(search.words());
            if (!changed.equals(vocabulary.understand(search.words()))) {
                changes.add(change(viewer, search, changed));
            }
        }
        return changes;
    }

    private Change change(Viewer viewer, MissedSearch search, Understood changed) {
        List<DirectoryResult.Entry> would = directory.entries(viewer, changed).stream()
                .filter(entry -> counts(entry.kind()))
                .toList();
        List<Newcomer> first = would.stream()
                .limit(FIRST)
                .map(entry -> new Newcomer(entry.organisation(), entry.volunteer()))
                .toList();
        return new Change(search, would.size(), first);
    }

    private List<MissedSearch> missed(Viewer viewer) throws SQLException {
        return log.groups(LocalDate.now(clock).minusDays(KEPT_DAYS)).stream()
                .map(group -> new MissedSearch(
                        group.words(),
                        group.times(),
                        group.last(),
                        finds(viewer, vocabulary.understand(group.words()))))
                .filter(search -> search.finds() < FEW)
                .toList();
    }

    private int finds(Viewer viewer, Understood understood) {
        return found(directory.hits(viewer, understood).stream().map(Hit::kind).toList());
    }
}
