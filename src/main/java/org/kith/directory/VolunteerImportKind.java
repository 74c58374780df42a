package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.imports.Application;
import org.kith.imports.Decision;
import org.kith.imports.ImportField;
import org.kith.imports.ImportKind;
import org.kith.imports.ImportedThing;
import org.kith.imports.Matching;
import org.kith.imports.Remark;
import org.kith.imports.RowCells;
import org.kith.imports.Sql;
import org.kith.imports.Staged;
import org.kith.imports.StagedRow;
import org.kith.privacy.Viewer;
import org.kith.refusal.Phrase;
import org.kith.refusal.Refusal;
import org.kith.search.Changes;
import org.kith.vocabulary.SkillProposals;
import org.kith.vocabulary.Vocabulary;

/** Lists of people, of whom some or all are volunteers. */
@ApplicationScoped
public class VolunteerImportKind implements ImportKind<VolunteerEntry> {
    public static final String NAME = "volunteers";

    @Inject
    Vocabulary vocabulary;

    @Inject
    SkillProposals proposals;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Phrase label() {
        return new Phrase("directory.volunteers.kind");
    }

    @Override
    public List<? extends ImportField> fields() {
        return ImportField.of(VolunteerField.class);
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return DirectoryAccess.imports(viewer);
    }

    @Override
    public Optional<VolunteerEntry> judge(RowCells cells) {
        return new VolunteerRow(
                        cells,
                        words -> words.isEmpty()
                                ? Map.of()
                                : vocabulary.named(words).entrySet().stream()
                                        .collect(Collectors.toMap(Map.Entry::getKey, skill -> skill.getValue()
                                                .id())))
                .entry();
    }

    @Override
    public List<String> tables() {
        return List.of("staged_volunteer");
    }

    @Override
    public void stage(Sql sql, long importId, List<Staged<VolunteerEntry>> rows) throws SQLException {
        StagedVolunteers.add(sql, importId, rows);
    }

    @Override
    public void match(Matching matching) throws SQLException {
        new VolunteerMatching(matching).match();
        new VolunteerComparison(matching, LocalDate.now(clock), id -> vocabulary.meant(id)).compare();
    }

    @Override
    public List<ImportedThing> things(Viewer viewer, Sql sql, long importId, List<StagedRow> rows) throws SQLException {
        return new VolunteerPreview(viewer, sql, vocabulary).things(importId, rows);
    }

    @Override
    public boolean stale(Sql sql, long importId) throws SQLException {
        return sql.number(
                                "select count(*) from list_import_row r join person p on p.id = r.target_id"
                                        + " left join volunteer v on v.person_id = p.id where r.import_id = ?"
                                        + " and r.verdict in ('CHANGED', 'UNCHANGED') and " + KnownPeople.VERSION
                                        + " <> r.target_version",
                                importId)
                        > 0
                || sql.number(
                                "select count(*) from list_import_row r join staged_volunteer s"
                                        + " on s.import_id = r.import_id and s.line = r.line left join organisation o"
                                        + " on o.id = s.organisation_id left join account a on a.email = s.address"
                                        + " where r.import_id = ? and (r.verdict = 'NEW' and a.id is not null"
                                        + " or s.organisation_id is not null and o.id is null)",
                                importId)
                        > 0;
    }

    @Override
    public Map<String, String> usualAnswers() {
        return Map.of(ImportedApprovals.QUESTION, ImportedApprovals.WAITING);
    }

    @Override
    public void check(Viewer viewer, Sql sql, long importId, Decision decision) throws SQLException {
        ImportedApprovals.programme(viewer, decision);
        long others = viewer.administrator()
                ? 0
                : sql.number(
                        "select count(*) from list_import_row r join person p on p.id = r.target_id where r.import_id = ?"
                                + " and (r.verdict = 'CHANGED' or r.verdict = 'UNCHANGED' and r.kept <> '')"
                                + " and exists (select 1 from account_role g where g.account_id = p.account_id)",
                        importId);
        if (others > 0) {
            throw new Refusal("directory.volunteers.refusal.notYours", others);
        }
    }

    @Override
    public List<Remark> apply(Sql sql, Application application) throws SQLException {
        VolunteerApplication work = new VolunteerApplication(sql, application);
        work.apply(LocalDate.now(clock));
        List<Remark> remarks = new ArrayList<>();
        Long programme = ImportedApprovals.programme(application.viewer(), application.decision());
        if (programme != null) {
            remarks.add(new Remark(
                    "directory.volunteers.approved", new ImportedApprovals(sql, application).approve(programme)));
        }
        int words = propose(sql, application);
        if (words > 0) {
            remarks.add(new Remark("directory.volunteers.proposed", words));
        }
        work.remark();
        tell(sql, application.importId());
        return remarks;
    }

    private int propose(Sql sql, Application application) throws SQLException {
        List<SkillProposals.Use> uses = new ArrayList<>();
        sql.list(
                        "select f.volunteer_id, f.proposals" + VolunteerApplication.STAGED
                                + "in ('NEW', 'CHANGED', 'UNCHANGED') and f.volunteer_id is not null"
                                + " and f.proposals is not null",
                        row -> Map.entry(row.getLong(1), StagedVolunteers.ofLines(row.getString(2))),
                        application.importId())
                .forEach(row -> row.getValue().forEach(word -> uses.add(new SkillProposals.Use(row.getKey(), word))));
        return proposals.propose(sql, application.importId(), application.viewer(), application.now(), uses);
    }

    @Override
    public void undo(Sql sql, Application application) throws SQLException {
        VolunteerUndo work = new VolunteerUndo(sql, application);
        work.check();
        tell(sql, application.importId());
        proposals.withdraw(sql, application.importId());
        work.undo();
    }

    /** The index reads volunteers again, and their employers, whose documents hold what their people offer. */
    private void tell(Sql sql, long importId) throws SQLException {
        String touched = "select f.volunteer_id as id" + VolunteerApplication.STAGED
                + "in ('NEW', 'CHANGED') and f.volunteer_id is not null"
                + " union select x.volunteer_id from volunteer_approval x where x.import_id = ?";
        sql.list(touched, row -> row.getLong(1), importId, importId)
                .forEach(volunteer -> changes.of(Volunteers.TYPE, volunteer));
        sql.list(
                        "select v.employer_id from volunteer v where v.employer_id is not null and v.id in (" + touched
                                + ") union select b.employer_id from volunteer_before b where b.import_id = ?"
                                + " and b.employer_id is not null",
                        row -> row.getLong(1),
                        importId,
                        importId,
                        importId)
                .forEach(employer -> changes.of(Organisations.TYPE, employer));
    }
}
