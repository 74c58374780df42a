package org.kith.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.directory.DirectoryResult;
import org.kith.directory.Facets;

/**
 * A dimension of the search as the page shows it.
 *
 * @param hint what its values mean; empty when that goes without saying
 * @param first values that are always in sight: the most frequent, and all that are chosen
 * @param more the other values, folded away
 * @param open whether the box is unfolded
 */
public record FacetBox(String title, String hint, List<Branch> first, List<Branch> more, boolean open) {
    private static final int IN_SIGHT = 8;
    private static final Set<String> FOLDED = Set.of(Facets.AREA, Facets.LEGAL_FORM, Facets.SIZE);

    /**
     * A value that can be ticked.
     *
     * @param name of the parameter
     * @param without address of the same search without this value
     */
    public record Choice(String name, String value, String label, int count, boolean chosen, String without) {}

    /**
     * A value with those that are a kind of it.
     *
     * @param unfold what the press is called that shows those; empty where there are none
     * @param open whether one of those is chosen, so that they are in sight
     */
    public record Branch(Choice choice, List<Branch> narrower, String unfold, boolean open) {
        private Stream<Choice> all() {
            return Stream.concat(Stream.of(choice), narrower.stream().flatMap(Branch::all));
        }
    }

    static FacetBox of(DirectoryResult.Facet facet, DirectoryWording wording, SearchAddress address) {
        List<Branch> first = new ArrayList<>();
        List<Branch> more = new ArrayList<>();
        for (DirectoryResult.Value value : facet.values()) {
            Branch branch = branch(facet.dimension(), value, wording, address);
            boolean chosen = branch.open() || value.chosen();
            (chosen || first.size() < IN_SIGHT ? first : more).add(branch);
        }
        boolean open = !FOLDED.contains(facet.dimension())
                || first.stream()
                        .anyMatch(branch -> branch.open() || branch.choice().chosen());
        return new FacetBox(wording.title(facet.dimension()), wording.hint(facet.dimension()), first, more, open);
    }

    private static Branch branch(
            String dimension, DirectoryResult.Value value, DirectoryWording wording, SearchAddress address) {
        List<Branch> narrower = value.narrower().stream()
                .map(below -> branch(dimension, below, wording, address))
                .toList();
        return new Branch(
                new Choice(
                        dimension,
                        value.value(),
                        wording.label(dimension, value),
                        value.count(),
                        value.chosen(),
                        address.without(dimension, value.value())),
                narrower,
                narrower.isEmpty() ? "" : wording.within(narrower.size(), value),
                narrower.stream()
                        .anyMatch(below -> below.open() || below.choice().chosen()));
    }

    Stream<Choice> chosen() {
        return first.stream().flatMap(Branch::all).filter(Choice::chosen);
    }
}
