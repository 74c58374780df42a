package org.kith.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.refusal.Refusal;
import org.kith.sheet.Dialect;
import org.kith.sheet.Encoding;
import org.kith.sheet.Separator;

/** A list on its way in: sent, its columns mapped, its rows judged, then applied once as a whole, perhaps undone. */
@Entity
@Table(name = "list_import")
class Import {
    static final int FILE_NAME_MAX = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    private String kind;

    @Column(name = "file_name")
    private String fileName;

    private long bytes;

    @Enumerated(EnumType.STRING)
    private Encoding encoding;

    @Enumerated(EnumType.STRING)
    private Separator separator;

    private String worksheet;

    @Column(name = "header_row")
    private boolean headerRow;

    private String worksheets;

    @Column(name = "sheet_columns")
    private String columns;

    private String mapping;

    @Column(name = "sheet_rows")
    private int rows;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.MAPPING;

    /** Whether the judging ended early, for a reason that the log tells. */
    private boolean failed;

    @Column(name = "judged_turn")
    private Long judgedTurn;

    @Column(name = "new_count")
    private Integer newCount;

    @Column(name = "changed_count")
    private Integer changedCount;

    @Column(name = "unchanged_count")
    private Integer unchangedCount;

    @Column(name = "folded_count")
    private Integer foldedCount;

    @Column(name = "refused_count")
    private Integer refusedCount;

    /** How many entries each view of its rows has, and what its kind counted in them: JSON, like the other lists. */
    private String entries;

    private String figures;

    @Column(name = "uploaded_by")
    private Long uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "applied_by")
    private Long appliedBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected Import() {}

    Import(String kind, String fileName, long bytes, Long uploadedBy, Instant uploadedAt) {
        this.kind = kind;
        this.fileName = fileName;
        this.bytes = bytes;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** Takes over what was found in the file, and a first mapping. */
    void recognise(Recognised found, Mapping guessed) {
        requireState(ImportState.MAPPING);
        encoding = found.dialect().encoding();
        separator = found.dialect().separator();
        worksheet = found.dialect().worksheet();
        headerRow = found.dialect().header();
        worksheets = Json.ofTexts(found.worksheets());
        columns = Json.ofColumns(found.columns());
        rows = found.rows();
        mapping = Json.ofMapping(guessed);
    }

    void guess(Mapping guessed) {
        requireState(ImportState.MAPPING);
        mapping = Json.ofMapping(guessed);
    }

    /** Its rows are to be read by this mapping. */
    void judge(Mapping chosen) {
        requireState(ImportState.MAPPING);
        mapping = Json.ofMapping(chosen);
        failed = false;
        state = ImportState.JUDGING;
    }

    /** Its rows are to be held once more against what is known. */
    void judgeAgain() {
        requireState(ImportState.JUDGED);
        state = ImportState.JUDGING;
    }

    /** Its columns are to be mapped once more. */
    void mapAgain() {
        if (state != ImportState.JUDGING) {
            requireState(ImportState.JUDGED);
        }
        state = ImportState.MAPPING;
    }

    /** @param turn what had been taken in when its rows were held against it */
    void judged(ImportTally tally, long turn) {
        requireState(ImportState.JUDGING);
        count(tally);
        judgedTurn = turn;
        state = ImportState.JUDGED;
    }

    void failed() {
        requireState(ImportState.JUDGING);
        failed = true;
        state = ImportState.MAPPING;
    }

    void apply(Long by, Instant now) {
        requireState(ImportState.JUDGED);
        appliedBy = by;
        appliedAt = now;
        state = ImportState.APPLIED;
    }

    void undo(Long by, Instant now) {
        requireState(ImportState.APPLIED);
        undoneBy = by;
        undoneAt = now;
        state = ImportState.UNDONE;
    }

    /** @throws Refusal when it is further or not so far */
    void requireState(ImportState wanted) {
        if (state != wanted) {
            throw new Refusal(state.refusal());
        }
    }

    /** @throws Refusal once it was applied */
    void requireNotApplied() {
        if (appliedAt != null) {
            requireState(ImportState.JUDGED);
        }
    }

    /** Takes over what was counted in its rows. */
    void count(ImportTally tally) {
        ImportCounts counts = tally.counts();
        newCount = counts.added();
        changedCount = counts.changed();
        unchangedCount = counts.unchanged();
        foldedCount = counts.folded();
        refusedCount = counts.refused();
        Map<String, Integer> views = new LinkedHashMap<>();
        tally.entries().forEach((view, count) -> views.put(view.name(), count));
        entries = Json.ofNumbers(views);
        figures = Json.ofNumbers(tally.figures());
    }

    /** What was counted in its rows; nothing while they are not judged. */
    ImportTally tally() {
        if (state == ImportState.MAPPING || state == ImportState.JUDGING) {
            return ImportTally.NONE;
        }
        Map<ImportView, Integer> views = new EnumMap<>(ImportView.class);
        Json.numbers(entries).forEach((view, count) -> views.put(ImportView.valueOf(view), count));
        return new ImportTally(counts(), views, Json.numbers(figures));
    }

    private ImportCounts counts() {
        return new ImportCounts(newCount, changedCount, unchangedCount, foldedCount, refusedCount);
    }

    Long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    ImportState state() {
        return state;
    }

    Dialect dialect() {
        return new Dialect(encoding, separator, worksheet, headerRow);
    }

    List<String> worksheets() {
        return Json.texts(worksheets);
    }

    List<SheetColumn> columns() {
        return Json.columns(columns);
    }

    Mapping mapping() {
        return Json.mapping(mapping);
    }

    int rows() {
        return rows;
    }

    boolean hasFailed() {
        return failed;
    }

    Long judgedTurn() {
        return judgedTurn;
    }

    ImportCard card() {
        return new ImportCard(
                id,
                kind,
                fileName,
                bytes,
                rows,
                state,
                newCount == null ? null : counts(),
                uploadedBy,
                uploadedAt,
                appliedBy,
                appliedAt,
                undoneBy,
                undoneAt);
    }
}
