package org.kith.request.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.refusal.Refusal;
import org.kith.request.Request;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillProposals;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;
import org.kith.web.CurrentViewer;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/**
 * The skill picker of {@code /request/ask}: a field that completes, a button that adds, buttons that remove. What was
 * chosen and offered travels in hidden fields, so every button works without script and without a session.
 */
@Named
@RequestScoped
public class AskSkills {
    private static final String SEPARATOR = " · ";
    private static final int OFFERED = 8;
    private static final int TAGS = 12;

    @Inject
    Vocabulary vocabulary;

    @Inject
    SkillProposals proposals;

    @Inject
    CurrentViewer viewer;

    @Inject
    Pages pages;

    @Inject
    Parameters parameters;

    @Inject
    Texts texts;

    private final AskForm form = new AskForm();
    private String offeredFor;
    private String added;
    private String unknown;
    private String proposed;
    private List<SkillSuggestion> tags;

    @PostConstruct
    void read() {
        form.readSkills(parameters.text("skills"));
        offeredFor = parameters.text("offeredFor");
        unknown = parameters.text("unknown");
        String about = parameters.text("about");
        form.setTitle(about == null ? null : about.substring(0, Math.min(about.length(), Request.TITLE_MAX)));
    }

    /** Before the page is shown, and when a button below the text was pressed. */
    public void act() {
        try {
            if (parameters.posted("suggest")) {
                tags = vocabulary
                        .tags(
                                Stream.of(form.getTitle(), form.getMatter())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(".\n")),
                                form.getSkills().size() + TAGS)
                        .stream()
                        .filter(skill -> !form.getSkills().contains(skill.id()))
                        .limit(TAGS)
                        .toList();
            }
            if (parameters.posted("takeTags")) {
                takeTicked();
            }
        } catch (Refusal refusal) {
            pages.refuse(refusal);
        }
    }

    private void takeTicked() {
        parameters.ids("tag").forEach(id -> vocabulary.get(id).ifPresent(this::take));
    }

    /** Skills found in the text that was typed; null when nobody asked for them. */
    public List<SkillSuggestion> getTags() {
        return tags;
    }

    /** What completes what is being typed: labels, and why those are offered that do not begin so. */
    public List<String> complete(String typed) {
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

    /** What was typed, or the label alone of what was taken from the list. */
    private static String word(String typed) {
        int end = typed == null ? -1 : typed.indexOf(SEPARATOR);
        return end < 0 ? typed : typed.substring(0, end);
    }

    /** The button beside the field: adds the skill that was named, or offers those that are close. */
    public String add() {
        try {
            resolve();
            return null;
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /**
     * Adds what is ticked or typed and not added yet; nothing when the field is empty.
     *
     * @return false when it names no skill and others are offered instead
     * @throws Refusal when it is close to none, or when there are too many
     */
    public boolean resolve() {
        offeredFor = null;
        unknown = null;
        String typed = word(form.getSkill()); // before ticks are taken, which empties the field
        takeTicked();
        if (typed == null || typed.isBlank()) {
            return true;
        }
        Optional<SkillCard> named = vocabulary.named(typed);
        if (named.isPresent()) {
            take(named.get());
            return true;
        }
        if (vocabulary.suggest(typed, OFFERED).isEmpty()) {
            unknown = typed;
            throw Refusal.at("skill", "refusal.ask.skillNotFound", typed);
        }
        offeredFor = typed;
        return false;
    }

    /** The button that is there when nothing like the word was found. */
    public String propose() throws SQLException {
        try {
            proposals.whenAsking(viewer.get(), unknown);
            proposed = unknown;
            unknown = null;
            form.setSkill(null);
            return null;
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** A word to propose, since there is no skill like it; null otherwise. */
    public String getUnknown() {
        return unknown;
    }

    /** The word that was just proposed; null otherwise. */
    public String getProposed() {
        return proposed;
    }

    /** A button among those offered. */
    public String choose(long id) {
        try {
            vocabulary.get(id).ifPresent(this::take);
            offeredFor = null;
            return null;
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private void take(SkillCard skill) {
        form.addSkill(skill.id());
        added = skill.label();
    }

    public String remove(long id) {
        form.removeSkill(id);
        return null;
    }

    public AskForm getForm() {
        return form;
    }

    public List<SkillCard> getChosen() {
        return form.getSkills().stream()
                .map(vocabulary::get)
                .flatMap(Optional::stream)
                .toList();
    }

    public List<SkillSuggestion> getOffered() {
        return vocabulary.suggest(offeredFor, OFFERED);
    }

    /** What the offered skills were found by; null when none are offered. */
    public String getOfferedFor() {
        return offeredFor;
    }

    /** The label of the skill just added; null otherwise. */
    public String getAdded() {
        return added;
    }
}
