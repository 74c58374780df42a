package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillEditing;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/** {@code /vocabulary/skill-edit?id=…}: what a skill is called, means and is part of; without an id a new one. */
@Named
@RequestScoped
public class SkillEditBacking {
    @Inject
    SkillEditing editing;

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

    private SkillTextsForm form = new SkillTextsForm();
    private final Map<String, String> meanwhile = new HashMap<>();

    public void load() {
        pages.requireSignedIn();
        if (!viewer.isAdministrator()) {
            throw new NotFound("vocabulary");
        }
        if (getId() != null) {
            form = saved();
        }
    }

    private SkillTextsForm saved() {
        SkillEditing.Editable saved = editing.open(viewer.get(), getId());
        return SkillTextsForm.of(saved.texts(), saved.version());
    }

    public String save() {
        try {
            Long id = getId();
            if (id == null) {
                id = editing.create(viewer.get(), form.texts());
            } else {
                editing.change(viewer.get(), id, form.getVersion(), form.texts());
            }
            notices.good("vocabulary.skill-edit.saved", form.getLabel().strip());
            return pages.redirect("/vocabulary/skill", "id", id);
        } catch (EditedMeanwhile refusal) {
            compare();
            return pages.refuse(refusal);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** What was typed stays; what is saved now stands beside it, and saving again goes over it. */
    private void compare() {
        SkillTextsForm saved = saved();
        Map<String, String> typed = form.values();
        saved.values().forEach((field, value) -> {
            if (!value.equals(typed.get(field))) {
                meanwhile.put(
                        field,
                        value.isEmpty()
                                ? texts.get("vocabulary.skill-edit.meanwhile.nothing")
                                : texts.get("vocabulary.skill-edit.meanwhile", value));
            }
        });
        form.setVersion(saved.getVersion());
    }

    /** Null for a new skill. */
    public Long getId() {
        return parameters.optionalId("id");
    }

    public SkillTextsForm getForm() {
        return form;
    }

    /** By the name of the field, what somebody else saved there. */
    public Map<String, String> getMeanwhile() {
        return meanwhile;
    }
}
