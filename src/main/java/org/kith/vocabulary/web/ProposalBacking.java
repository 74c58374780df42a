package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.ProposalDesk;
import org.kith.vocabulary.ProposedWord;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /vocabulary/proposal?id=…}: what becomes of one word that people use. */
@Named
@RequestScoped
public class ProposalBacking {
    private static final String LIST = "/vocabulary/proposals";
    private static final int OFFERED = 8;

    @Inject
    ProposalDesk desk;

    @Inject
    Vocabulary vocabulary;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private final SkillTextsForm form = new SkillTextsForm();
    private ProposedWord word;
    private String skill;
    private boolean acronym;

    /** What was decided. */
    @FunctionalInterface
    private interface Decision {
        void make() throws SQLException;
    }

    /** Before the page is shown, and when one of the nearest skills was pressed. */
    public String act() throws SQLException {
        if (parameters.posted("nearest")) {
            skill = parameters.text("nearest");
            return makeSynonym();
        }
        if (!parameters.posted("label")) {
            form.setLabel(getWord().word());
        }
        return null;
    }

    public String makeSynonym() throws SQLException {
        return decided(
                () -> desk.makeSynonym(viewer.get(), parameters.id("id"), skill, acronym),
                "vocabulary.proposal.synonymMade");
    }

    public String makeSkill() throws SQLException {
        return decided(
                () -> desk.makeSkill(viewer.get(), parameters.id("id"), form.texts()), "vocabulary.proposal.skillMade");
    }

    public String dismiss() throws SQLException {
        return decided(() -> desk.dismiss(viewer.get(), parameters.id("id")), "vocabulary.proposal.dismissed");
    }

    /** When somebody else has decided meanwhile the page is gone, so that is told on the list. */
    private String decided(Decision decision, String key) throws SQLException {
        try {
            decision.make();
            notices.good(key);
            return pages.redirect(LIST);
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                notices.bad(refusal.key());
                return pages.redirect(LIST);
            }
            return pages.refuse(refusal);
        }
    }

    /** Labels to complete what is being typed. */
    public List<String> complete(String typed) {
        return vocabulary.suggest(typed, OFFERED).stream()
                .map(SkillSuggestion::label)
                .toList();
    }

    public ProposedWord getWord() throws SQLException {
        if (word == null) {
            word = desk.get(viewer.get(), parameters.id("id"));
        }
        return word;
    }

    public SkillTextsForm getForm() {
        return form;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public boolean isAcronym() {
        return acronym;
    }

    public void setAcronym(boolean acronym) {
        this.acronym = acronym;
    }
}
