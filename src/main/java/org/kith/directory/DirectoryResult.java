package org.kith.directory;

import java.util.List;
import java.util.stream.Stream;
import org.kith.area.Distance;
import org.kith.search.Cursor;
import org.kith.search.Highlighter;
import org.kith.search.HitKind;
import org.kith.search.Lag;

/**
 * One page of a search.
 *
 * @param first place of the page's first hit among all, from 1
 * @param previous where the page before this one ends; null on the first page
 * @param next where the page behind this one begins; null on the last page
 * @param hits what this viewer may see, in order
 * @param wider what fills up the last page: things that have some of the words; they are not in {@code total}
 * @param meant the words as they were probably meant, where one of them is nowhere to be found; null otherwise
 * @param facets by dimension, in the order of {@link Facets#ALL}, without those that have no value
 * @param lag how far the index is behind the database
 * @param ownMissing whether changes of the viewer's own are not shown yet
 */
public record DirectoryResult(
        long total,
        int first,
        Cursor previous,
        Cursor next,
        List<Entry> hits,
        List<Entry> wider,
        String meant,
        List<Facet> facets,
        Lag lag,
        boolean ownMissing) {

    /**
     * A hit: exactly one of the two cards is there.
     *
     * @param kind how it meets all that was asked for; null without words
     * @param reasons why it matched, strongest first
     * @param marks marks what was looked for in what the card shows
     * @param distance from where the search is about; null when that is not known, or not for this viewer
     */
    public record Entry(
            OrganisationCard organisation,
            VolunteerCard volunteer,
            HitKind kind,
            List<Reason> reasons,
            Highlighter marks,
            Distance distance) {}

    /** Why something matched. */
    public record Reason(Kind kind, String what) {
        /** How a hit came about. */
        public enum Kind {
            SKILL,
            SYNONYM,
            NARROWER,
            NEAR,
            WORDS
        }
    }

    /** A dimension with its values; of skills those under which there is no other in the list, with the others below. */
    public record Facet(String dimension, List<Value> values) {}

    /**
     * @param value as in the address
     * @param label as the page shows it; null when it is a constant whose text the page knows
     * @param narrower values that are a kind of it, none of them anywhere else in the list; mostly none
     */
    public record Value(String value, String label, int count, boolean chosen, List<Value> narrower) {
        /** The value and all below it, itself first. */
        public Stream<Value> withNarrower() {
            return Stream.concat(Stream.of(this), narrower.stream().flatMap(Value::withNarrower));
        }
    }
}
