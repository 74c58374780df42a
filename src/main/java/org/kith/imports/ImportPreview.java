package org.kith.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What an import would do, or did, and one page of the details.
 *
 * @param progress how far the judging is; null unless it is under way
 * @param entries how many each view has
 * @param page from 1
 * @param pages at least 1
 * @param things of the page, for the views that list rows
 * @param problems of the page, for the other views
 * @param unusedColumns headers that are taken for nothing
 * @param usualAnswers what the questions of the kind are shown with
 * @param figures what the kind's questions need to know of the rows, see {@link ImportKind#figures}
 * @param undoable whether it is the last of its kind that went in
 */
public record ImportPreview(
        ImportCard file,
        Progress progress,
        Map<ImportView, Integer> entries,
        ImportView show,
        int page,
        int pages,
        List<ImportedThing> things,
        List<RowProblem> problems,
        List<String> unusedColumns,
        Map<String, String> usualAnswers,
        Map<String, Integer> figures,
        boolean undoable) {

    /**
     * How far the judging is.
     *
     * @param done rows behind, in this phase
     * @param rows of the file
     */
    public record Progress(Phase phase, int done, int rows) {
        /** Share of the whole, 0 to 99. */
        public int percent() {
            int share = rows == 0 ? 0 : (int) Math.min(99L, done * 100L / rows);
            return phase == Phase.READING ? share / 2 : 50 + share / 2;
        }
    }

    /** Those that have something, and those that everybody looks for. */
    public List<ImportView> views() {
        return Arrays.stream(ImportView.values())
                .filter(view -> count(view) > 0 || view != ImportView.NEAR && view != ImportView.EDITED)
                .toList();
    }

    /** How many entries a view has. */
    public int count(ImportView view) {
        return entries.getOrDefault(view, 0);
    }
}
