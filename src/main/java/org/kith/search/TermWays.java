package org.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.kith.privacy.Audience;
import org.kith.search.NearWords.NearWord;

/** Makes the queries by which things of one level meet a term: by its words, by other names of it, by its skills. */
final class TermWays {
    private static final float SKILL = 12;
    private static final float NARROWER_SKILL = 6;

    private final Audience level;
    private final WordQueries texts;
    private final Map<String, List<NearWord>> nearWords;

    /** @param nearWords words spelt almost like words of the query, by those; empty where they do not count */
    TermWays(Audience level, WordQueries texts, Map<String, List<NearWord>> nearWords) {
        this.level = level;
        this.texts = texts;
        this.nearWords = nearWords;
    }

    /**
     * @param read the words of the term that count
     * @param few whether the query has so few words that all are needed
     */
    Ways of(Term term, List<Word> read, boolean few) {
        Ways ways = new Ways();
        addWords(ways, term, read, few);
        return ways.add(HitKind.EXACT, skills(term.skills(), SKILL))
                .add(HitKind.SYNONYM, skills(term.synonymSkills(), SKILL))
                .add(HitKind.NARROWER, skills(term.narrowerSkills(), NARROWER_SKILL));
    }

    private void addWords(Ways ways, Term term, List<Word> read, boolean few) {
        if (!few) {
            addAny(ways, term, read);
            return;
        }
        switch (term.way()) {
            case PHRASE -> ways.add(HitKind.EXACT, texts.phrase(read));
            case PREFIX -> ways.add(HitKind.EXACT, texts.beginning(term.text()));
            case WORDS -> {
                List<Query> each = texts.each(read, term.text(), true);
                if (!each.isEmpty()) {
                    ways.add(HitKind.EXACT, WordQueries.all(each));
                    addNear(ways, read, each, Occur.MUST);
                }
            }
        }
        term.synonyms().forEach(name -> ways.add(HitKind.SYNONYM, texts.phrase(Analysis.words(name))));
    }

    /** In a long text any word counts, also of a phrase in quotes, and other names of a skill do not: it says enough itself. */
    private void addAny(Ways ways, Term term, List<Word> read) {
        List<Query> each = new ArrayList<>(texts.each(read, term.text(), false));
        if (!each.isEmpty()) {
            if (term.way() == Term.Way.PHRASE && each.size() > 1) {
                each.add(texts.phrase(read));
            }
            ways.add(HitKind.EXACT, Ways.together(each, Occur.SHOULD));
            addNear(ways, read, each, Occur.SHOULD);
        }
    }

    private void addNear(Ways ways, List<Word> read, List<Query> each, Occur needed) {
        List<Word> telling = read.stream().filter(word -> !word.stop()).toList();
        List<Query> nearly = new ArrayList<>();
        boolean any = false;
        for (int place = 0; place < telling.size(); place++) {
            List<Query> ones = new ArrayList<>(List.of(each.get(place)));
            List<Query> others = texts.near(telling.get(place), nearWords);
            any |= !others.isEmpty();
            ones.addAll(others);
            nearly.add(Ways.anyOf(ones));
        }
        if (any) {
            ways.add(HitKind.NEAR, Ways.together(nearly, needed));
        }
    }

    /** By some of the words, or the skill as it is. */
    List<Query> some(Term term) {
        List<Query> some = new ArrayList<>(texts.each(Analysis.words(term.text()), term.text(), false));
        some.add(skills(term.skills(), SKILL));
        some.add(skills(term.synonymSkills(), SKILL));
        return some;
    }

    private Query skills(Set<Long> ids, float weight) {
        return ids.isEmpty()
                ? new MatchNoDocsQuery("no skill")
                : new BoostQuery(
                        new ConstantScoreQuery(new TermInSetQuery(
                                IndexFields.skill(level),
                                ids.stream()
                                        .map(id -> new BytesRef(Long.toString(id)))
                                        .toList())),
                        weight);
    }
}
