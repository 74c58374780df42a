package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;

/** The vocabulary skill by skill and level by level, for everybody who is signed in. */
@ApplicationScoped
@Transactional
public class SkillPages {
    @Inject
    VocabularySnapshot snapshot;

    @Inject
    VocabularyTurn turn;

    /** @throws NotFound when there is no such skill */
    public SkillPage page(Viewer viewer, long id) {
        VocabularyAccess.mayRead(viewer);
        SkillGraph graph = snapshot.graph();
        SkillTree tree = graph.tree();
        KnownSkill known = tree.known(id);
        if (known == null) {
            throw new NotFound(VocabularyTurn.TYPE);
        }
        boolean merged = known.mergedInto() != null;
        List<SkillCard> below = merged ? List.of() : graph.cards(tree.narrowerOf(id));
        return new SkillPage(
                graph.entry(known),
                merged ? graph.get(id).orElseThrow() : null,
                merged ? List.of() : brought(tree, id),
                merged ? List.of() : paths(graph, id, SkillPage.PATHS_MAX),
                below.stream()
                        .limit(SkillPage.BELOW_MAX)
                        .map(skill -> leaf(tree, skill))
                        .toList(),
                below.size(),
                merged ? List.of() : turn.usage(viewer, tree.sameAs(id)),
                VocabularyAccess.words(viewer) && !merged,
                VocabularyAccess.skills(viewer));
    }

    private static List<SkillPage.Brought> brought(SkillTree tree, long id) {
        return tree.sameAs(id).stream()
                .filter(same -> same != id)
                .map(tree::known)
                .map(skill -> new SkillPage.Brought(skill.id(), skill.label(), skill.words()))
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
    }

    private static TreeLevel.Node leaf(SkillTree tree, SkillCard skill) {
        return new TreeLevel.Node(skill, tree.narrowerOf(skill.id()).size(), List.of());
    }

    /** From the top to the skill directly above. */
    private static List<List<SkillCard>> paths(SkillGraph graph, long id, int most) {
        List<List<SkillCard>> paths = new ArrayList<>();
        walk(graph, id, new ArrayList<>(), new HashSet<>(Set.of(id)), paths, most);
        return paths;
    }

    private static void walk(
            SkillGraph graph,
            long from,
            List<SkillCard> walked,
            Set<Long> seen,
            List<List<SkillCard>> paths,
            int most) {
        List<SkillCard> above = graph.cards(graph.broaderOf(from));
        if (above.isEmpty() && !walked.isEmpty() && paths.size() < most) {
            paths.add(List.copyOf(walked.reversed()));
        }
        for (SkillCard next : above) {
            if (paths.size() < most && seen.add(next.id())) {
                walked.add(next);
                walk(graph, next.id(), walked, seen, paths, most);
                walked.removeLast();
                seen.remove(next.id());
            }
        }
    }

    /**
     * The skills below one, or at the top.
     *
     * @param at null for the top
     * @param page from 1; beyond the last one is the last
     * @throws NotFound when there is no such skill
     */
    public TreeLevel level(Viewer viewer, Long at, int page) {
        VocabularyAccess.mayRead(viewer);
        SkillGraph graph = snapshot.graph();
        SkillTree tree = graph.tree();
        SkillCard here = at == null ? null : graph.get(at).orElseThrow(() -> new NotFound(VocabularyTurn.TYPE));
        List<SkillCard> all = graph.cards(here == null ? tree.tops() : tree.narrowerOf(here.id()));
        int pages = Math.max(1, (all.size() + TreeLevel.PAGE_SIZE - 1) / TreeLevel.PAGE_SIZE);
        int shown = Math.min(page, pages);
        return new TreeLevel(
                here,
                here == null
                        ? List.of()
                        : paths(graph, here.id(), 1).stream().findFirst().orElse(List.of()),
                all.stream()
                        .skip((long) (shown - 1) * TreeLevel.PAGE_SIZE)
                        .limit(TreeLevel.PAGE_SIZE)
                        .map(skill -> node(graph, skill))
                        .toList(),
                shown,
                pages,
                all.size());
    }

    private static TreeLevel.Node node(SkillGraph graph, SkillCard skill) {
        Set<Long> below = graph.tree().narrowerOf(skill.id());
        return new TreeLevel.Node(
                skill,
                below.size(),
                graph.cards(below).stream()
                        .limit(TreeLevel.PEEK)
                        .map(one -> leaf(graph.tree(), one))
                        .toList());
    }
}
