package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kith.directory.SkillLevel;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;
import org.kith.web.Texts;

/** Finds the skill that a typed text means, with script or without. */
@RequestScoped
public class SkillPicker {
    private static final String SEPARATOR = " · ";
    private static final int OFFERED = 8;
    private static final int TAGS = 12;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Texts texts;

    private List<SkillSuggestion> candidates = List.of();
    private String unknown;

    /** What to offer while somebody types: the label, and the other word for it that was typed. */
    public List<String> suggest(String typed) {
        return vocabulary.suggest(typed, OFFERED).stream()
                .map(skill -> told(skill, typed))
                .toList();
    }

    private String told(SkillSuggestion skill, String typed) {
        if (skill.also() != null) {
            return skill.label() + SEPARATOR + texts.get("directory.profile.skill.also", skill.also());
        }
        return switch (skill.kind()) {
            case NEAR -> skill.label() + SEPARATOR + texts.get("directory.profile.skill.near");
            case NARROWER -> skill.label() + SEPARATOR + texts.get("directory.profile.skill.kind-of", typed);
            case EXACT, SYNONYM, PREFIX, TEXT -> skill.label();
        };
    }

    /** Skills that a text speaks of and that are not chosen yet, at most twelve; the person picks. */
    public List<SkillSuggestion> tags(String text, Collection<Long> chosen) {
        return vocabulary.tags(text, chosen.size() + TAGS).stream()
                .filter(skill -> !chosen.contains(skill.id()))
                .limit(TAGS)
                .toList();
    }

    /**
     * The skill meant: the one of that name or synonym, else the only one that has these words.
     *
     * @throws Refusal when nothing was typed, there is none, or several could be meant; then {@link #candidates()} has some
     */
    public SkillLine meant(String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.at("skill", "directory.profile.skill.missing");
        }
        int end = typed.indexOf(SEPARATOR);
        String word = end < 0 ? typed.strip() : typed.substring(0, end).strip();
        List<SkillSuggestion> found = vocabulary.suggest(word, OFFERED);
        List<SkillSuggestion> exact = found.stream()
                .filter(skill -> skill.label().equalsIgnoreCase(word))
                .toList();
        if (!exact.isEmpty()) {
            return line(exact.getFirst());
        }
        return vocabulary.named(word).map(SkillPicker::line).orElseGet(() -> only(word, found));
    }

    private SkillLine only(String word, List<SkillSuggestion> found) {
        if (found.size() == 1) {
            return line(found.getFirst());
        }
        candidates = found;
        unknown = found.isEmpty() ? word : null;
        throw Refusal.at("skill", found.isEmpty() ? "directory.profile.skill.none" : "directory.profile.skill.several");
    }

    /** Those to choose from after {@link #meant} found several; at most eight. */
    public List<SkillSuggestion> candidates() {
        return candidates;
    }

    /** What was typed when {@link #meant} found nothing like it; null otherwise. */
    public String unknown() {
        return unknown;
    }

    /** The saved skills as lines, by label. */
    public List<SkillLine> lines(Map<Long, SkillLevel> saved) {
        List<SkillLine> lines = new ArrayList<>();
        saved.forEach((id, level) -> lines.add(line(id, level)));
        lines.sort(Comparator.comparing(SkillLine::getLabel));
        return lines;
    }

    /** The skills of a form that was sent, each in its own row as it was: the levels are told by row. */
    public List<SkillLine> lines(List<Long> sent) {
        List<SkillLine> lines = new ArrayList<>();
        sent.forEach(id -> lines.add(line(id, SkillLevel.CONFIDENT)));
        return lines;
    }

    /** A skill that is no longer in the vocabulary keeps its row until it is removed. */
    private SkillLine line(long id, SkillLevel level) {
        String label =
                vocabulary.get(id).map(SkillCard::label).orElseGet(() -> texts.get("directory.profile.skill.gone"));
        return new SkillLine(id, label, level);
    }

    private static SkillLine line(SkillCard skill) {
        return new SkillLine(skill.id(), skill.label(), SkillLevel.CONFIDENT);
    }

    private static SkillLine line(SkillSuggestion skill) {
        return new SkillLine(skill.id(), skill.label(), SkillLevel.CONFIDENT);
    }
}
