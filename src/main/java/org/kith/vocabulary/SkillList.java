package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.kith.imports.ImportField;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotSignedIn;
import org.kith.sheet.SheetWriter;

/** The vocabulary as a list, for everybody who is signed in. */
@ApplicationScoped
public class SkillList {
    @Inject
    VocabularySnapshot snapshot;

    /**
     * Skills by label.
     *
     * @param typed beginnings of words that a label, synonym or acronym has all of; null for every skill
     */
    public List<SkillEntry> find(Viewer viewer, String typed) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        return snapshot.graph().find(typed);
    }

    /**
     * Writes the skills found so that an import takes them back; broader skills by their keys.
     *
     * @param title names the worksheet of a workbook
     */
    public void write(Viewer viewer, String typed, SheetWriter.Format format, String title, OutputStream out) {
        write(find(viewer, typed), format, title, out);
    }

    static void write(List<SkillEntry> skills, SheetWriter.Format format, String title, OutputStream out) {
        List<String> header = Stream.of(SkillField.values())
                .map(ImportField::headers)
                .map(List::getFirst)
                .toList();
        try (SheetWriter list = SheetWriter.to(out, format, title, header)) {
            skills.forEach(skill -> list.row(Stream.of(SkillField.values())
                    .map(field -> cell(field, skill))
                    .toList()));
        }
    }

    private static String cell(SkillField field, SkillEntry skill) {
        return switch (field) {
            case KEY -> skill.key();
            case LABEL -> skill.label();
            case BROADER -> joined(skill.broader().stream().map(SkillCard::key).toList());
            case SYNONYMS -> joined(skill.synonyms());
            case ACRONYMS -> joined(skill.acronyms());
            case DESCRIPTION -> skill.description() == null ? "" : skill.description();
        };
    }

    private static String joined(List<String> words) {
        return String.join(SkillField.BETWEEN, words);
    }
}
