package org.kith.request.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillProposals;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;
import org.kith.web.CurrentViewer;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/**
 * The skill picker of {@code /request/ask}: a field that completes, a button that adds, buttons that remove. What was
 * chosen and offered travels in hidden fields, so every button works without script and without a session.
 */
@Named
@RequestScoped
public class AskSkills {
    private static final int OFFERED = 8;

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

    private final AskForm form = new AskForm();
    private String offeredFor;
    private String added;
    private String unknown;
    private String proposed;

    @PostConstruct
    void read() {
        form.readSkills(parameters.text("skills"));
        offeredFor = parameters.text("offeredFor");
        unknown = parameters.text("unknown");
    }

    /** Labels to complete what is being typed. */
    public List<String> complete(String typed) {
        return vocabulary.suggest(typed, OFFERED).stream()
                .map(SkillSuggestion::label)
                .toList();
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
     * Adds what is typed and not added yet; nothing when the field is empty.
     *
     * @return false when it names no skill and others are offered instead
     * @throws Refusal when it is close to none, or when there are too many
     */
    public boolean resolve() {
        offeredFor = null;
        unknown = null;
        String typed = form.getSkill();
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
