package org.kith.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kith.imports.ImportCard;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportPages;
import org.kith.web.CurrentViewer;
import org.kith.web.ListDownloads;
import org.kith.web.ListDownloads.Column;

/** {@code /imports/imports-download?as=csv}: the imports so far as a file. */
@Named
@RequestScoped
public class ImportsDownloadBacking {
    @Inject
    ImportPages reading;

    @Inject
    CurrentViewer viewer;

    @Inject
    ImportWording wording;

    @Inject
    ListDownloads downloads;

    private final Map<Long, String> people = new HashMap<>();

    /** Answers with the file in place of the page. */
    public void send() {
        downloads.send("imports", columns(), reading.history(viewer.get()));
    }

    private List<Column<ImportCard>> columns() {
        return List.of(
                new Column<>("imports.file", ImportCard::fileName),
                new Column<>("imports.kind.column", card -> wording.kind(card.kind())),
                new Column<>("imports.download.state", ImportCard::state),
                new Column<>("imports.uploaded", ImportCard::uploadedAt),
                new Column<>("imports.download.uploadedBy", card -> person(card.uploadedBy())),
                new Column<>("imports.rows", ImportCard::rows),
                new Column<>("imports.download.new", count(ImportCounts::added)),
                new Column<>("imports.download.changed", count(ImportCounts::changed)),
                new Column<>("imports.download.unchanged", count(ImportCounts::unchanged)),
                new Column<>("imports.download.folded", count(ImportCounts::folded)),
                new Column<>("imports.download.refused", count(ImportCounts::refused)),
                new Column<>("imports.download.applied", ImportCard::appliedAt),
                new Column<>("imports.download.appliedBy", card -> person(card.appliedBy())),
                new Column<>("imports.download.undone", ImportCard::undoneAt),
                new Column<>("imports.download.undoneBy", card -> person(card.undoneBy())));
    }

    /** Few people import, each of them often. */
    private String person(Long accountId) {
        return accountId == null ? null : people.computeIfAbsent(accountId, wording::person);
    }

    /** Nothing until its rows were judged. */
    private static Function<ImportCard, Integer> count(Function<ImportCounts, Integer> figure) {
        return card -> card.counts() == null ? null : figure.apply(card.counts());
    }
}
