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
public record FacetBox(String title, String hint, List<Choice> first, List<Choice> more, boolean open) {
    private static final int IN_SIGHT = 8;
    private static final Set<String> FOLDED = Set.of(Facets.AREA, Facets.LEGAL_FORM);

    /**
     * A value that can be ticked.
     *
     * @param name of the parameter
     * @param without address of the same search without this value
     */
    public record Choice(String name, String value, String label, int count, boolean chosen, String without) {}

    static FacetBox of(DirectoryResult.Facet facet, DirectoryWording wording, SearchAddress address) {
        List<Choice> first = new ArrayList<>();
        List<Choice> more = new ArrayList<>();
        for (DirectoryResult.Value value : facet.values()) {
            Choice choice = new Choice(
                    facet.dimension(),
                    value.value(),
                    wording.label(facet.dimension(), value),
                    value.count(),
                    value.chosen(),
                    address.without(facet.dimension(), value.value()));
            (value.chosen() || first.size() < IN_SIGHT ? first : more).add(choice);
        }
        boolean open = !FOLDED.contains(facet.dimension()) || first.stream().anyMatch(Choice::chosen);
        return new FacetBox(wording.title(facet.dimension()), wording.hint(facet.dimension()), first, more, open);
    }

    Stream<Choice> chosen() {
        return first.stream().filter(Choice::chosen);
    }
}
