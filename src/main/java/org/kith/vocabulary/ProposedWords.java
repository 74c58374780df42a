package org.kith.vocabulary;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.imports.Sql;
import org.kith.search.Words;

/** The words of one state, those read alike together. */
final class ProposedWords {
    private final Map<Long, Word> words = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** A word and who used it. */
    private static final class Word {
        private final long id;
        private final String text;
        private final Instant firstSeenAt;
        private final Set<Long> lists = new HashSet<>();
        private final Set<Long> profiles = new HashSet<>();
        private int asked;

        Word(long id, String text, Instant firstSeenAt) {
            this.id = id;
            this.text = text;
            this.firstSeenAt = firstSeenAt;
        }

        int uses() {
            return lists.size() + profiles.size() + asked;
        }
    }

    /** Words read alike, the most used first. */
    static final class Group {
        private final List<Word> words = new ArrayList<>();

        long id() {
            return words.getFirst().id;
        }

        String word() {
            return words.getFirst().text;
        }

        List<Long> ids() {
            return words.stream().map(word -> word.id).toList();
        }

        /** Volunteers whose profiles are meant to have it. */
        Set<Long> volunteers() {
            Set<Long> all = new HashSet<>();
            words.forEach(word -> {
                all.addAll(word.lists);
                all.addAll(word.profiles);
            });
            return all;
        }

        private int uses() {
            return words.stream().mapToInt(Word::uses).sum();
        }

        ProposedWord shown(List<SkillCard> nearest) {
            Set<Long> lists = new HashSet<>();
            Set<Long> profiles = new HashSet<>();
            words.forEach(word -> lists.addAll(word.lists));
            words.forEach(word -> profiles.addAll(word.profiles));
            return new ProposedWord(
                    id(),
                    word(),
                    words.stream().skip(1).map(word -> word.text).toList(),
                    words.stream()
                            .map(word -> word.firstSeenAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    lists.size(),
                    profiles.size(),
                    words.stream().mapToInt(word -> word.asked).sum(),
                    nearest);
        }
    }

    private ProposedWords() {}

    /** Those used most first. */
    static List<Group> of(Sql sql, ProposalState state) throws SQLException {
        ProposedWords found = new ProposedWords();
        found.read(sql, state);
        found.group();
        return found.groups;
    }

    private void read(Sql sql, ProposalState state) throws SQLException {
        sql.list(
                "select id, word, first_seen_at from skill_proposal where state = ? order by plain",
                row -> words.put(
                        row.getLong(1),
                        new Word(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC))),
                state);
        sql.list(
                "select u.proposal_id, u.volunteer_id, u.import_id from skill_proposal_use u"
                        + " join skill_proposal p on p.id = u.proposal_id where p.state = ?",
                row -> {
                    Word word = words.get(row.getLong(1));
                    Set<Long> users = Sql.id(row, "import_id") == null ? word.profiles : word.lists;
                    return users.add(row.getLong(2));
                },
                state);
        sql.list(
                "select a.proposal_id, count(*) from skill_proposal_asker a join skill_proposal p"
                        + " on p.id = a.proposal_id where p.state = ? group by a.proposal_id",
                row -> words.get(row.getLong(1)).asked = row.getInt(2),
                state);
    }

    private void group() {
        Map<List<String>, Group> byStems = new LinkedHashMap<>();
        words.values().forEach(word -> byStems.computeIfAbsent(read(word.text), x -> new Group())
                .words
                .add(word));
        groups.addAll(byStems.values());
        groups.forEach(group -> group.words.sort(Comparator.comparingInt(word -> -word.uses())));
        groups.sort(Comparator.comparingInt(group -> -group.uses()));
    }

    /** Stop words alone are read as they stand. */
    private static List<String> read(String word) {
        Words.Both both = Words.both(word);
        if (!both.stems().isEmpty()) {
            return both.stems();
        }
        return both.plain().isEmpty() ? List.of(word) : both.plain();
    }
}
