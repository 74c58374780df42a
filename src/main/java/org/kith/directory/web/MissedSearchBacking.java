package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import org.kith.directory.MissedSearches;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.SkillWords;
import org.kith.vocabulary.Vocabulary;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/missed-search?words=…&word=…&skill=…}: another word for a skill, and what it would change. */
@Named
@RequestScoped
public class MissedSearchBacking {
    private static final int OFFERED = 8;

    @Inject
    MissedSearches missed;

    @Inject
    SkillWords words;

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

    @Inject
    DirectoryWording wording;

    private List<Row> preview;
    private List<SkillSuggestion> offered = List.of();
    private boolean looked;

    /** A search that would change, with some of what it would find. */
    public record Row(MissedSearches.Change change, List<NamedNewcomer> first) {}

    /** Before the page is shown. */
    public void load() throws SQLException {
        if (getWords() == null) {
            throw new NotFound("search");
        }
        look();
    }

    /** Once, and before a sent form is read: the button is on the page only while there is a preview. */
    private void look() throws SQLException {
        if (looked) {
            return;
        }
        looked = true;
        if (getSkill() == null) {
            offered = missed.meant(viewer.get(), getWords(), OFFERED);
            return;
        }
        try {
            preview = missed.preview(viewer.get(), getWord(), getSkill()).stream()
                    .map(this::row)
                    .toList();
        } catch (Refusal refusal) {
            offered = missed.meant(viewer.get(), getSkill(), OFFERED);
            pages.refuse(refusal);
        }
    }

    private Row row(MissedSearches.Change change) {
        return new Row(
                change,
                change.first().stream()
                        .map(newcomer -> NamedNewcomer.of(newcomer, wording))
                        .toList());
    }

    public String add() throws SQLException {
        SkillCard skill = vocabulary.named(getSkill()).orElseThrow(() -> new NotFound("skill"));
        try {
            words.add(viewer.get(), skill.id(), getWord(), false);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
        notices.good("directory.missed.added", getWord(), skill.label());
        return pages.redirect("/directory/missed-searches");
    }

    /** The search it began with. */
    public String getWords() {
        return parameters.text("words");
    }

    /** The word that is to be another one for the skill; the whole search unless said. */
    public String getWord() {
        String word = parameters.text("word");
        return word == null ? getWords() : word;
    }

    /** As typed; null before. */
    public String getSkill() {
        return parameters.text("skill");
    }

    /** Label of the skill that was named; null while there is no preview. */
    public String getMeant() throws SQLException {
        return getPreview() == null
                ? null
                : vocabulary.named(getSkill()).map(SkillCard::label).orElse(null);
    }

    /** Null until one skill is named. */
    public List<Row> getPreview() throws SQLException {
        look();
        return preview;
    }

    /** Skills that may be meant. */
    public List<SkillSuggestion> getOffered() {
        return offered;
    }
}
