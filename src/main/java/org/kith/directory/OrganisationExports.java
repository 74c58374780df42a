package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.kith.privacy.Viewer;
import org.kith.refusal.Phrase;
import org.kith.search.Hit;
import org.kith.search.IndexQuery;
import org.kith.search.SearchIndex;
import org.kith.sheet.SheetWriter;

/** Organisations on their way out, as lists that an import takes back. */
@ApplicationScoped
public class OrganisationExports {
    /** Organisations read at once, each part in a transaction of its own, so that no list is too long for the memory. */
    private static final int PART = 500;

    @Inject
    SearchIndex index;

    @Inject
    DirectorySearch search;

    @Inject
    Organisations organisations;

    /**
     * Writes every organisation that the search finds, on whatever page, in its order. Like the page of the search it asks
     * the index for what the viewer may find, and the database for what they may see.
     *
     * @param words the words of a phrase
     * @param title names the worksheet of a workbook
     * @throws org.kith.search.SearchUnavailable while there is no index to ask
     */
    public void found(
            Viewer viewer,
            DirectoryQuery query,
            Function<Phrase, String> words,
            SheetWriter.Format format,
            String title,
            OutputStream out) {
        IndexQuery everything = search.everything(viewer, Organisations.TYPE, query, PART);
        try (SheetWriter list = SheetWriter.to(out, format, title, WrittenOrganisation.header())) {
            index.each(everything, hits -> written(viewer, hits).forEach(row -> list.row(row.cells(words))));
        }
    }

    private List<WrittenOrganisation> written(Viewer viewer, List<Hit> hits) {
        return organisations.written(viewer, hits.stream().map(Hit::id).toList());
    }
}
