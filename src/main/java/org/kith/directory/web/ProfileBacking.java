package org.kith.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.directory.Volunteers;
import org.kith.directory.Volunteers.OwnProfile;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillProposals;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/**
 * {@code /directory/profile}: a volunteer's own profile. The chosen skills travel with the form as hidden fields
 * ({@code chosen}) until they are saved.
 */
@Named
@RequestScoped
public class ProfileBacking {
    private static final String PAGE = "/directory/profile";

    @Inject
    Volunteers volunteers;

    @Inject
    SkillPicker picker;

    @Inject
    SkillProposals proposals;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private OwnProfile own;
    private ProfileForm form;
    private Map<String, String> meanwhile = Map.of();
    private String said;
    private List<SkillSuggestion> tags;

    /** At once: the rows of skills must be there when the form comes in. */
    @PostConstruct
    void load() {
        own = volunteers.own(viewer.get());
        boolean sent = parameters.posted("version");
        form = new ProfileForm(
                own,
                sent
                        ? picker.lines(parameters.ids("chosen"))
                        : picker.lines(own.profile().skills()));
    }

    /** Before the page is shown, and when a button beside a skill was pressed; the profile is not saved by that. */
    public void act() throws SQLException {
        if (parameters.posted("propose")) {
            propose(parameters.text("propose"));
        }
        if (parameters.posted("suggest")) {
            tags = picker.tags(
                    Stream.of(form.getHeadline(), form.getAbout())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(".\n")),
                    form.getSkills().stream().map(SkillLine::getId).toList());
        }
        if (parameters.posted("takeTags")) {
            takeTicked();
        }
        for (long skill : parameters.pressed("take")) {
            picker.lines(List.of(skill)).forEach(this::add);
        }
        for (long skill : parameters.pressed("remove")) {
            String label = form.remove(skill);
            said = label == null ? null : texts.get("directory.profile.skill.removed", label);
        }
    }

    /** Those of the skills found in the text that were ticked. */
    private void takeTicked() {
        picker.lines(parameters.ids("tag")).forEach(this::add);
    }

    private void propose(String word) throws SQLException {
        try {
            proposals.forOneself(viewer.get(), word);
            form.setSkill(null);
            said = texts.get("vocabulary.propose.done", word);
        } catch (Refusal refusal) {
            pages.refuse(refusal);
        }
    }

    public String addSkill() {
        try {
            add(picker.meant(form.getSkill()));
            return null;
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private void add(SkillLine line) {
        form.add(line);
        said = texts.get("directory.profile.skill.added", line.getLabel());
    }

    /** The Enter key: adds the skill that is typed, or saves when none is. */
    public String enter() {
        return form.getSkill() == null || form.getSkill().isBlank() ? save() : addSkill();
    }

    /** A skill that was typed or ticked but not added yet belongs to what is saved. */
    public String save() {
        try {
            takeTicked();
            if (form.getSkill() != null && !form.getSkill().isBlank()) {
                form.add(picker.meant(form.getSkill()));
            }
            volunteers.describe(viewer.get(), form.getVersion(), form.profile(), form.details(own.details()));
            notices.good("directory.profile.saved");
            return pages.redirect(PAGE);
        } catch (EditedMeanwhile refusal) {
            own = volunteers.own(viewer.get());
            meanwhile = form.otherwise(
                    new ProfileForm(own, picker.lines(own.profile().skills())), texts);
            form.setVersion(own.version());
            return pages.refuse(refusal);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String confirm() {
        return done("directory.profile.confirmed", () -> volunteers.confirm(viewer.get()));
    }

    public String pause() {
        return done("directory.profile.paused", () -> volunteers.pause(viewer.get()));
    }

    public String resume() {
        return done("directory.profile.resumed", () -> volunteers.resume(viewer.get()));
    }

    private String done(String key, Runnable change) {
        try {
            change.run();
            notices.good(key);
            return pages.redirect(PAGE);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public List<String> suggest(String typed) {
        return picker.suggest(typed);
    }

    public List<SkillSuggestion> getCandidates() {
        return picker.candidates();
    }

    /** Skills found in the text that was typed; null when nobody asked for them. */
    public List<SkillSuggestion> getTags() {
        return tags;
    }

    /** A word to propose, since there is no skill like it; null otherwise. */
    public String getUnknown() {
        return picker.unknown();
    }

    public OwnProfile getOwn() {
        return own;
    }

    public ProfileForm getForm() {
        return form;
    }

    /** What was saved elsewhere since the form was opened, by field. */
    public Map<String, String> getMeanwhile() {
        return meanwhile;
    }

    /** What was just done to the list of skills; null when nothing was. */
    public String getSaid() {
        return said;
    }
}
