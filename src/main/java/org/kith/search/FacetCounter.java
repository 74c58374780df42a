package org.kith.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Counts in one go what meets every choice, and the facet values one would see: those of a dimension among everything
 * that meets the choices in the <em>other</em> dimensions. To be shown everything that matches without any choice. What
 * meets every choice may be taken by another collector on the way.
 */
final class FacetCounter extends SimpleCollector {
    private final GroupedFacets grouped;
    private final LevelCounting facets;
    private final List<Choice> choices;
    private final TopFieldCollector taking;
    private final int[] counts;

    /** By number of a group the document that was last counted in it, so that each counts once. */
    private final int[] last;

    private int documents;
    private int total;
    private LeafCollector takingHere;
    private SegmentFacets segment;
    private int[] numbers;

    /** The values chosen in a dimension, by their numbers. */
    private record Choice(LevelCounting.Range dimension, BitSet values) {}

    private FacetCounter(GroupedFacets grouped, Map<String, Set<String>> chosen, TopFieldCollector taking) {
        this.grouped = grouped;
        this.facets = grouped.facets();
        this.taking = taking;
        this.counts = new int[grouped.size()];
        this.last = new int[grouped.size()];
        this.choices = chosen.entrySet().stream()
                .map(one -> new Choice(facets.range(one.getKey()), grouped.values(one.getKey(), one.getValue())))
                .toList();
    }

    /** What was counted, and taken where something takes. */
    record Counted(FacetCounter counts, TopFieldDocs taken) {}

    /**
     * Counts on one thread, as the searchers of the index search.
     *
     * @param taking takes what meets every choice, with every score in full; null when nothing does
     */
    static CollectorManager<FacetCounter, Counted> over(
            GroupedFacets facets, Map<String, Set<String>> chosen, TopFieldCollectorManager taking) {
        return new CollectorManager<>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter(facets, chosen, taking == null ? null : taking.newCollector());
            }

            @Override
            public Counted reduce(Collection<FacetCounter> counted) throws IOException {
                List<TopFieldCollector> took =
                        counted.stream().map(one -> one.taking).toList();
                return new Counted(
                        counted.stream().reduce(FacetCounter::plus).orElseThrow(),
                        taking == null ? null : taking.reduce(took));
            }
        };
    }

    private FacetCounter plus(FacetCounter other) {
        total += other.total;
        Arrays.setAll(counts, number -> counts[number] + other.counts[number]);
        return this;
    }

    @Override
    public ScoreMode scoreMode() {
        return taking != null && taking.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        segment = facets.segment(leaf);
        numbers = facets.numbers(leaf);
        takingHere = taking == null ? null : taking.getLeafCollector(leaf);
    }

    @Override
    public void finish() throws IOException {
        if (takingHere != null) {
            takingHere.finish();
        }
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        if (takingHere != null) {
            takingHere.setScorer(scorer);
        }
    }

    @Override
    public void collect(int document) throws IOException {
        int from = segment.start(document);
        int to = segment.start(document + 1);
        Choice missed = null;
        for (Choice choice : choices) {
            if (!meets(choice, from, to)) {
                if (missed != null) {
                    return;
                }
                missed = choice;
            }
        }
        if (missed == null) {
            count(from, to);
            if (takingHere != null) {
                takingHere.collect(document);
            }
        } else {
            count(missed.dimension(), from, to);
        }
    }

    private boolean meets(Choice choice, int from, int to) {
        for (int place = from; place < to; place++) {
            if (choice.values().get(numbers[segment.value(place)])) {
                return true;
            }
        }
        return false;
    }

    private void count(int from, int to) {
        total++;
        documents++;
        for (int place = from; place < to; place++) {
            count(numbers[segment.value(place)]);
        }
    }

    private void count(LevelCounting.Range dimension, int from, int to) {
        documents++;
        for (int place = from; place < to; place++) {
            int number = numbers[segment.value(place)];
            if (dimension.has(number)) {
                count(number);
            }
        }
    }

    private void count(int number) {
        int[] groups = grouped.groups(number);
        if (groups == null) {
            counts[number]++;
            return;
        }
        for (int group : groups) {
            if (last[group] != documents) {
                last[group] = documents;
                counts[group]++;
            }
        }
    }

    /** How many things meet every choice. */
    int total() {
        return total;
    }

    /** What of a dimension was counted at all, in the order of the numbers. */
    List<FacetValue> values(String dimension) {
        return grouped.counted(dimension, counts);
    }
}
