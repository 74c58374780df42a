package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.privacy.Viewer;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/** Making skills, naming, describing and placing them, deleting those that nobody uses. */
@ApplicationScoped
@Transactional
@Saves
public class SkillEditing {
    @PersistenceContext
    EntityManager em;

    @Inject
    VocabularySnapshot snapshot;

    @Inject
    VocabularyTurn turn;

    @Inject
    VocabularyChanges changes;

    /**
     * A skill as it is edited.
     *
     * @param version for {@link #change}
     */
    public record Editable(long id, int version, SkillTexts texts) {}

    /** What stands in the form. */
    public Editable open(Viewer viewer, long id) {
        VocabularyAccess.mayShape(viewer);
        SkillGraph graph = snapshot.graph();
        KnownSkill known = graph.tree().known(id);
        if (known == null || known.mergedInto() != null) {
            throw new NotFound(VocabularyTurn.TYPE);
        }
        return new Editable(
                id,
                known.version(),
                new SkillTexts(known.label(), known.description(), labels(graph, graph.broaderOf(id))));
    }

    private static List<String> labels(SkillGraph graph, Set<Long> ids) {
        return graph.cards(ids).stream().map(SkillCard::label).toList();
    }

    /**
     * Makes a skill.
     *
     * @return its id
     * @throws Refusal at {@code label}, {@code description} or {@code broader}
     */
    public long create(Viewer viewer, SkillTexts texts) {
        VocabularyAccess.mayShape(viewer);
        return create(viewer, turn.begin(), texts, null);
    }

    /**
     * The same within another change, which has begun, by somebody who may.
     *
     * @param also another word for it; null for none
     */
    long create(Viewer viewer, SkillGraph graph, SkillTexts texts, String also) {
        String label = WordRules.read("label", texts.label());
        WordRules.refuseTaken("label", graph, null, label);
        String description = description(texts);
        Set<Long> broader = broader(graph, texts);
        SkillKeys keys = new SkillKeys(turn::hasKey);
        Skill skill = new Skill(keys.of(new SkillFacts(null, label, List.of(), List.of(), List.of(), null)));
        skill.describe(label, description);
        if (also != null && !also.equalsIgnoreCase(label)) {
            WordRules.refuseTaken("label", graph, null, also);
            skill.words().put(also, Skill.WordKind.SYNONYM);
        }
        em.persist(skill);
        skill.setBroader(broader);
        em.flush();
        turn.tell(viewer, SkillEventKind.CREATED, known(skill), label, null);
        return skill.id();
    }

    private static KnownSkill known(Skill skill) {
        return new KnownSkill(
                skill.id(),
                skill.version(),
                skill.key(),
                null,
                skill.label(),
                skill.description(),
                Set.of(),
                Set.of(),
                skill.broader());
    }

    /**
     * Saves label, description and broader skills.
     *
     * @param version the version the form was opened on
     * @throws EditedMeanwhile when the skill was changed since
     * @throws Refusal at the field that breaks a rule
     */
    public void change(Viewer viewer, long id, int version, SkillTexts texts) {
        VocabularyAccess.mayShape(viewer);
        SkillGraph graph = turn.begin();
        Skill skill = turn.skill(id);
        if (skill.merged()) {
            throw new Refusal("vocabulary.refusal.merged");
        }
        EditedMeanwhile.check(skill.version(), version);
        KnownSkill before = graph.tree().known(id);
        String label = WordRules.read("label", texts.label());
        refuseLabel(graph, id, before.label(), label);
        String description = description(texts);
        Set<Long> broader = broader(graph, texts);
        if (graph.tree().withBroader(id, broader).circular()) {
            throw Refusal.at("broader", "vocabulary.refusal.circle");
        }
        place(viewer, graph, skill, before, broader);
        if (!label.equals(before.label())) {
            turn.tell(viewer, SkillEventKind.RENAMED, before, label, before.label());
        }
        if (!Objects.equals(description, before.description())) {
            turn.tell(viewer, SkillEventKind.DESCRIBED, before, description, before.description());
        }
        if (!label.equals(before.label()) || !Objects.equals(description, before.description())) {
            skill.describe(label, description);
            skill.words().remove(label); // what was another word for it is its name now
            Set<Long> same = graph.tree().sameAs(id);
            if (label.equals(before.label())) {
                changes.described(same);
            } else {
                changes.renamed(same);
            }
        }
    }

    /** The name of a skill that was merged into this one is kept for when that is undone. */
    private static void refuseLabel(SkillGraph graph, long id, String before, String label) {
        if (label.equals(before)) {
            return;
        }
        WordRules.refuseTaken("label", graph, id, label);
        for (long same : graph.tree().sameAs(id)) {
            if (same != id && WordRules.hasItself(graph.tree(), same, label)) {
                throw Refusal.at(
                        "label",
                        "vocabulary.refusal.wordOfMerged",
                        label,
                        graph.tree().known(same).label());
            }
        }
    }

    /** Rows that say the same by a merged skill stay, for when its merge is undone. */
    private void place(Viewer viewer, SkillGraph graph, Skill skill, KnownSkill before, Set<Long> broader) {
        Set<Long> standing = graph.broaderOf(skill.id());
        if (standing.equals(broader)) {
            return;
        }
        Set<Long> rows = new HashSet<>();
        Set<Long> missing = new HashSet<>(broader);
        for (long row : skill.broader()) {
            long meant = graph.tree().meant(row);
            if (broader.contains(meant) || meant == skill.id()) {
                rows.add(row);
                missing.remove(meant);
            }
        }
        rows.addAll(missing);
        boolean asWanted =
                graph.tree().withBroader(skill.id(), rows).broaderOf(skill.id()).equals(broader);
        skill.setBroader(asWanted ? rows : broader);
        turn.tell(
                viewer,
                SkillEventKind.PLACED,
                before,
                String.join(SkillField.BETWEEN, labels(graph, broader)),
                String.join(SkillField.BETWEEN, labels(graph, standing)));
    }

    private static String description(SkillTexts texts) {
        String description = texts.description() == null || texts.description().isBlank()
                ? null
                : texts.description().strip();
        if (description != null && description.length() > Skill.DESCRIPTION_MAX) {
            throw Refusal.at("description", "refusal.tooLong", Skill.DESCRIPTION_MAX);
        }
        return description;
    }

    private static Set<Long> broader(SkillGraph graph, SkillTexts texts) {
        Map<String, Long> found = texts.broader().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.toMap(line -> line, line -> graph.owner(line)
                        .map(SkillCard::id)
                        .orElseThrow(() -> Refusal.at("broader", "vocabulary.refusal.broaderUnknown", line))));
        if (found.size() > Skill.WORDS_MAX) {
            throw Refusal.at("broader", "vocabulary.refusal.tooManyWords", Skill.WORDS_MAX);
        }
        return Set.copyOf(new HashSet<>(found.values()));
    }

    /**
     * Deletes a skill for good.
     *
     * @throws Refusal when anything names it: a volunteer, a request, a skill below it, one that was merged into it
     */
    public void delete(Viewer viewer, long id) {
        VocabularyAccess.mayShape(viewer);
        SkillGraph graph = turn.begin();
        Skill skill = em.find(Skill.class, id);
        if (skill == null) {
            throw new NotFound(VocabularyTurn.TYPE);
        }
        if (skill.merged() || graph.tree().sameAs(id).size() > 1) {
            throw new Refusal("vocabulary.refusal.deleteMerged");
        }
        if (!graph.tree().narrowerOf(id).isEmpty()) {
            throw new Refusal("vocabulary.refusal.deleteBroader");
        }
        if (turn.used(Set.of(id))) {
            throw new Refusal("vocabulary.refusal.deleteUsed");
        }
        turn.tell(viewer, SkillEventKind.DELETED, graph.tree().known(id), skill.label(), skill.key());
        em.remove(skill);
    }
}
