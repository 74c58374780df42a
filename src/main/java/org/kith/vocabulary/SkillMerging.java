package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.privacy.Viewer;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/**
 * Merging one skill into another, and taking that back. The merged skill keeps its row, its words and whoever named it;
 * only what its id means is another skill, wherever skills are read.
 */
@ApplicationScoped
@Transactional
@Saves
public class SkillMerging {
    @Inject
    VocabularySnapshot snapshot;

    @Inject
    VocabularyTurn turn;

    @Inject
    VocabularyChanges changes;

    /**
     * What a merge would do.
     *
     * @param versions of both, for {@link #merge}
     * @param words that mean the other skill from then on
     * @param narrower skills that are part of the other one from then on
     * @param left broader skills that the other one is not part of, so whoever asks for those finds fewer
     */
    public record Preview(
            SkillCard from,
            SkillCard into,
            Versions versions,
            List<String> words,
            List<SkillCard> narrower,
            List<SkillCard> left,
            List<SkillUsage> used) {}

    /** Of the skill that is merged, and of the one it is merged into. */
    public record Versions(int from, int into) {}

    /** @throws Refusal when it cannot be done */
    public Preview preview(Viewer viewer, long from, long into) {
        VocabularyAccess.mayShape(viewer);
        SkillGraph graph = snapshot.graph();
        SkillTree tree = graph.tree();
        check(tree, from, into);
        List<String> words = new ArrayList<>();
        tree.sameAs(from).forEach(id -> words.addAll(tree.known(id).words()));
        Set<Long> above = graph.broaderOf(into);
        return new Preview(
                graph.get(from).orElseThrow(),
                graph.get(into).orElseThrow(),
                new Versions(tree.known(from).version(), tree.known(into).version()),
                words.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
                graph.cards(tree.narrowerOf(from)).stream()
                        .filter(skill -> skill.id() != into)
                        .toList(),
                graph.cards(graph.broaderOf(from)).stream()
                        .filter(skill -> skill.id() != into && !above.contains(skill.id()) && !above.contains(from))
                        .toList(),
                turn.usage(viewer, tree.sameAs(from)));
    }

    private static void check(SkillTree tree, long from, long into) {
        if (tree.known(from) == null || tree.known(into) == null) {
            throw new NotFound(VocabularyTurn.TYPE);
        }
        if (tree.meant(from) != from || tree.meant(into) != into) {
            throw new Refusal("vocabulary.refusal.merged");
        }
        if (from == into) {
            throw Refusal.at("into", "vocabulary.refusal.mergeSame");
        }
        if (tree.withMerged(from, into).circular()) {
            throw Refusal.at(
                    "into",
                    "vocabulary.refusal.mergeCircle",
                    tree.known(from).label(),
                    tree.known(into).label());
        }
    }

    /**
     * From now on the one skill means the other.
     *
     * @param versions those of the preview
     * @throws EditedMeanwhile when one of them was changed since
     */
    public void merge(Viewer viewer, long from, long into, Versions versions) {
        VocabularyAccess.mayShape(viewer);
        SkillTree tree = turn.begin().tree();
        check(tree, from, into);
        Skill merged = turn.skill(from);
        EditedMeanwhile.check(merged.version(), versions.from());
        EditedMeanwhile.check(turn.skill(into).version(), versions.into());
        Set<Long> moved = tree.sameAs(from);
        merged.mergeInto(into);
        moved.forEach(id -> turn.skill(id).mean(into));
        changes.renamed(moved);
        turn.tell(
                viewer,
                SkillEventKind.MERGED,
                tree.known(from),
                into,
                tree.known(into).label(),
                null);
    }

    /**
     * Takes a merge back, whatever was merged before and after it.
     *
     * @throws Refusal when a word of the skill is one of another skill by now, or the skill would be part of itself
     */
    public void undo(Viewer viewer, long id) {
        VocabularyAccess.mayShape(viewer);
        SkillTree tree = turn.begin().tree();
        Skill skill = turn.skill(id);
        if (!skill.merged()) {
            throw new Refusal("vocabulary.refusal.notMerged");
        }
        SkillTree after = tree.withMerged(id, null);
        refuseTaken(after, id, tree.meant(id));
        if (after.circular()) {
            throw new Refusal("vocabulary.refusal.undoCircle", skill.label());
        }
        long into = skill.mergedInto();
        Set<Long> moved = after.sameAs(id);
        skill.mergeInto(null);
        moved.forEach(one -> turn.skill(one).mean(one == id ? null : id));
        changes.renamed(moved);
        turn.tell(
                viewer,
                SkillEventKind.UNMERGED,
                tree.known(id),
                into,
                tree.known(into).label(),
                null);
    }

    /** While they meant the same, the other skill alone could have been given one of its words. */
    private static void refuseTaken(SkillTree after, long id, long other) {
        Map<String, String> taken = new HashMap<>();
        for (long one : after.sameAs(other)) {
            after.known(one)
                    .words()
                    .forEach(word -> taken.put(
                            word.toLowerCase(Locale.UK), after.known(other).label()));
        }
        for (long one : after.sameAs(id)) {
            for (String word : after.known(one).words()) {
                String owner = taken.get(word.toLowerCase(Locale.UK));
                if (owner != null) {
                    throw new Refusal("vocabulary.refusal.undoTaken", word, owner);
                }
            }
        }
    }
}
