package org.kith.vocabulary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.kith.vocabulary.ProposedWord;
import org.kith.vocabulary.SkillHistory;
import org.kith.vocabulary.SkillUsage;
import org.kith.web.Texts;

/** How the pages of the vocabulary word what was done to skills, who uses them and where words come from. */
@Named
@ApplicationScoped
public class VocabularyWording {
    private static final int SHOWN_MAX = 200;

    @Inject
    Texts texts;

    /** "“Deeds” was merged into “Title deeds”." */
    public String sentence(SkillHistory.Line line) {
        String said = shown(line.said());
        String before = shown(line.insteadOf());
        return switch (line.kind()) {
            case CREATED -> texts.get("vocabulary.history.created", line.label());
            case RENAMED -> texts.get("vocabulary.history.renamed", before, said);
            case DESCRIBED -> texts.get("vocabulary.history.described", line.label(), before, said);
            case PLACED -> texts.get("vocabulary.history.placed", line.label(), before, said);
            case WORD_ADDED -> texts.get("vocabulary.history.wordAdded", said, line.label());
            case WORD_REMOVED -> texts.get("vocabulary.history.wordRemoved", said, line.label());
            case MERGED -> texts.get("vocabulary.history.merged", line.label(), said);
            case UNMERGED -> texts.get("vocabulary.history.unmerged", line.label(), said);
            case DELETED -> texts.get("vocabulary.history.deleted", line.label());
        };
    }

    private String shown(String text) {
        if (text == null || text.isEmpty()) {
            return texts.get("vocabulary.history.nothing");
        }
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
    }

    /** Whoever did it; a word for somebody who is not known any more. */
    public String by(SkillHistory.Line line) {
        return line.by() == null ? texts.get("vocabulary.history.somebody") : line.by();
    }

    /** "12 volunteers". */
    public String usage(SkillUsage usage) {
        return switch (usage.kind()) {
            case VOLUNTEERS -> texts.get("vocabulary.usage.volunteers", usage.count());
            case REQUESTS -> texts.get("vocabulary.usage.requests", usage.count());
        };
    }

    /** "Meant for 3 volunteers in lists, looked for twice by members": kinds of places and counts, nobody's name. */
    public List<String> sources(ProposedWord word) {
        List<String> sources = new ArrayList<>();
        if (word.lists() > 0) {
            sources.add(texts.get("vocabulary.proposals.lists", word.lists()));
        }
        if (word.profiles() > 0) {
            sources.add(texts.get("vocabulary.proposals.profiles", word.profiles()));
        }
        if (word.asked() > 0) {
            sources.add(texts.get("vocabulary.proposals.asked", word.asked()));
        }
        return sources;
    }
}
