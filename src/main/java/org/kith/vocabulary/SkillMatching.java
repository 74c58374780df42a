package org.kith.vocabulary;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kith.imports.FieldMerge;
import org.kith.imports.LastWord;
import org.kith.imports.Matching;
import org.kith.imports.RowProblem;
import org.kith.imports.RowVerdict;
import org.kith.imports.Sql;
import org.kith.imports.Verdict;

/** Holds the rows of one list against each other, against the vocabulary, and against what the last import said. */
final class SkillMatching {
    private final Matching matching;
    private final List<RowProblem> problems = new ArrayList<>();

    SkillMatching(Matching matching) {
        this.matching = matching;
    }

    void match() throws SQLException {
        List<KnownSkill> stored = matching.step(KnownSkill::all);
        SkillTree tree = new SkillTree(stored);
        List<KnownSkill> known = stored.stream()
                .map(skill -> skill.mergedInto() == null ? skill.below(tree.broaderOf(skill.id())) : skill)
                .toList();
        SkillIdentity identity =
                new SkillIdentity(matching.step(sql -> StagedSkills.all(sql, matching.importId())), known);
        List<SkillGroup> groups = identity.groups();
        SkillKeys keys = new SkillKeys(identity::knows);
        for (SkillGroup group : groups) {
            if (group.target() == null) {
                group.reserve(matching.reserve(1), keys.of(group.facts()));
            }
        }
        BroaderSkills broader = new BroaderSkills(identity);
        broader.find(known);
        WordClaims claims = new WordClaims(tree);
        inParts(known, claims::known);
        inParts(groups, claims::labels);
        broader.leaveOutRefused();
        inParts(groups, claims::words);
        problems.addAll(identity.problems());
        problems.addAll(broader.problems());
        problems.addAll(claims.problems());
        write(groups.stream().filter(group -> !group.refused()).toList());
        Map<Long, SkillSaid> last = matching.step(StagedSkills::last);
        for (SkillGroup group : groups) {
            verdicts(
                    group,
                    last.getOrDefault(group.id(), SkillSaid.NOTHING).meaning(tree),
                    identity.merged(group.facts().label()));
        }
        matching.flush();
        matching.problems(problems);
    }

    /** Reading words takes its time; between two parts others are told that this node is alive. */
    private <T> void inParts(List<T> all, Consumer<List<T>> work) throws SQLException {
        for (int from = 0; from < all.size(); from += Sql.BATCH) {
            work.accept(all.subList(from, Math.min(from + Sql.BATCH, all.size())));
            matching.step(sql -> null);
        }
    }

    private void write(List<SkillGroup> groups) throws SQLException {
        matching.step(sql -> {
            StagedSkills.forgetFound(sql, matching.importId());
            return null;
        });
        for (int from = 0; from < groups.size(); from += Sql.BATCH) {
            List<SkillGroup> part = groups.subList(from, Math.min(from + Sql.BATCH, groups.size()));
            matching.step(sql -> {
                StagedSkills.found(sql, matching.importId(), part);
                return null;
            });
        }
    }

    private void verdicts(SkillGroup group, SkillSaid last, boolean byMergedLabel) throws SQLException {
        matching.verdict(
                group.refused() ? RowVerdict.of(group.line(), Verdict.REFUSED) : compared(group, last, byMergedLabel));
        for (long line : group.folded()) {
            if (group.refused()) {
                matching.verdict(RowVerdict.of(line, Verdict.REFUSED));
                problems.add(RowProblem.refusal(
                        line,
                        null,
                        "vocabulary.import.problem.refusedWith",
                        group.facts().label(),
                        group.line()));
            } else {
                matching.verdict(RowVerdict.folded(line, group.line()));
                problems.add(RowProblem.folded(
                        line,
                        null,
                        "vocabulary.import.problem.folded",
                        group.facts().label(),
                        group.line()));
            }
        }
    }

    private static RowVerdict compared(SkillGroup group, SkillSaid last, boolean byMergedLabel) {
        KnownSkill target = group.target();
        Set<SkillField> taken = EnumSet.noneOf(SkillField.class);
        Set<SkillField> edited = EnumSet.noneOf(SkillField.class);
        if (target == null) {
            return new RowVerdict(
                    group.line(), Verdict.NEW, null, group.id(), group.id(), null, null, taken, edited, LastWord.SAME);
        }
        SkillSaid now = target.said();
        SkillSaid file = group.said();
        for (SkillField field : SkillField.values()) {
            switch (FieldMerge.of(field.of(now), field.of(last), field.of(file))) {
                case TAKEN -> taken.add(field);
                case EDITED -> edited.add(field);
                case STAYS -> {}
            }
        }
        if (byMergedLabel || recognisedByLabel(group)) {
            taken.remove(SkillField.LABEL);
            edited.remove(SkillField.LABEL);
        }
        return new RowVerdict(
                group.line(),
                taken.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED,
                null,
                target.id(),
                null,
                target.version(),
                null,
                taken,
                edited,
                LastWord.SAME);
    }

    /** Then the case of its letters says nothing. */
    private static boolean recognisedByLabel(SkillGroup group) {
        return !group.target().key().equals(group.facts().key())
                && group.target().label().equalsIgnoreCase(group.facts().label());
    }
}
