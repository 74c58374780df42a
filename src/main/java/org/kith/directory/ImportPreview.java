package org.kith.directory;

import java.util.Arrays;
import java.util.List;

/**
 * What an import would do, or did, and one page of the details.
 *
 * @param counts by today's directory; as it was applied once it is
 * @param warnings how many warnings there are, folded rows not included
 * @param page from 1
 * @param pages at least 1
 * @param organisations of the page, for the views that list organisations
 * @param problems of the page, for the other views
 * @param areas where the organisations are, by the letters of their postcodes
 * @param unusedColumns headers that mean nothing to the import
 */
public record ImportPreview(
        ImportCard file,
        ImportCounts counts,
        int warnings,
        ImportView show,
        int page,
        int pages,
        List<Line> organisations,
        List<RowProblem> problems,
        List<AreaCount> areas,
        List<String> unusedColumns) {

    /**
     * One organisation.
     *
     * @param line of its row in the file
     * @param id of the organisation in the directory; null when it is new
     * @param changes what would be different, for a changed one
     */
    public record Line(long line, Long id, OrganisationFacts facts, List<FactChange> changes) {}

    /** How many organisations of the file are in a postcode area. */
    public record AreaCount(String area, int organisations) {}

    /** Once it was applied the directory has everything, so that only the problems are left to look at. */
    public List<ImportView> views() {
        return Arrays.stream(ImportView.values())
                .filter(view -> !file.applied() || !view.ofOrganisations())
                .toList();
    }

    /** How many entries a view has. */
    public int count(ImportView view) {
        return switch (view) {
            case NEW -> counts.added();
            case CHANGED -> counts.changed();
            case UNCHANGED -> counts.unchanged();
            case FOLDED -> counts.folded();
            case REFUSED -> counts.refused();
            case WARNINGS -> warnings;
        };
    }
}
