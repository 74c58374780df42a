package org.kith.vocabulary.web;

import java.util.List;
import java.util.Map;
import org.kith.vocabulary.SkillTexts;

/** Label, description and broader skills as they are typed; a broader skill on each line. */
public class SkillTextsForm {
    private String label;
    private String description;
    private String broader;
    private int version;

    static SkillTextsForm of(SkillTexts texts, int version) {
        SkillTextsForm form = new SkillTextsForm();
        form.label = texts.label();
        form.description = texts.description() == null ? "" : texts.description();
        form.broader = String.join("\n", texts.broader());
        form.version = version;
        return form;
    }

    SkillTexts texts() {
        return new SkillTexts(
                label,
                description,
                broader == null ? List.of() : broader.lines().toList());
    }

    /** By the name of the field, in a form that can be compared. */
    Map<String, String> values() {
        return Map.of("label", plain(label), "description", plain(description), "broader", plain(broader));
    }

    private static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getBroader() {
        return broader;
    }

    public void setBroader(String broader) {
        this.broader = broader;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
