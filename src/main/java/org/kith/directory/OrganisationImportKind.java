package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.imports.Application;
import org.kith.imports.Decision;
import org.kith.imports.FieldChange;
import org.kith.imports.ImportField;
import org.kith.imports.ImportKind;
import org.kith.imports.ImportedThing;
import org.kith.imports.LastWord;
import org.kith.imports.Matching;
import org.kith.imports.Remark;
import org.kith.imports.RowCells;
import org.kith.imports.RowVerdict;
import org.kith.imports.Sql;
import org.kith.imports.Staged;
import org.kith.imports.StagedRow;
import org.kith.imports.Verdict;
import org.kith.privacy.Viewer;
import org.kith.refusal.Phrase;
import org.kith.refusal.Refusal;

/** Lists of organisations: as members, as signatories, as both or neither. */
@ApplicationScoped
public class OrganisationImportKind implements ImportKind<OrganisationEntry> {
    public static final String NAME = "organisations";

    @Inject
    OrganisationChanges changes;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Phrase label() {
        return new Phrase("directory.import.kind");
    }

    @Override
    public List<? extends ImportField> fields() {
        return ImportField.of(OrganisationField.class);
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return DirectoryAccess.imports(viewer);
    }

    @Override
    public Optional<OrganisationEntry> judge(RowCells cells) {
        return new OrganisationRow(cells).entry();
    }

    @Override
    public List<String> tables() {
        return List.of("staged_organisation", "staged_organisation_income", "staged_organisation_role");
    }

    @Override
    public void stage(Sql sql, long importId, List<Staged<OrganisationEntry>> rows) throws SQLException {
        StagedOrganisations.add(sql, importId, rows);
    }

    @Override
    public void match(Matching matching) throws SQLException {
        OrganisationMatching found = matching.step(sql -> held(sql, matching.importId()));
        for (OrganisationMatching.Group group : found.groups()) {
            matching.verdict(first(group, matching.reserve(OrganisationApplication.KEYS)));
            for (long line : group.folded()) {
                matching.verdict(RowVerdict.folded(line, group.line()));
            }
        }
        for (long line : found.refusedLines()) {
            matching.verdict(RowVerdict.of(line, Verdict.REFUSED));
        }
        matching.flush();
        matching.problems(found.problems());
        new OrganisationFolding(matching).fold(found.groups());
        new OrganisationComparison(matching).compare();
        roles(matching.importId()).match(matching);
    }

    private static OrganisationMatching held(Sql sql, long importId) throws SQLException {
        List<OrganisationMatching.Known> directory = StagedOrganisations.candidates(sql, importId);
        Map<String, List<OrganisationMatching.Known>> atPostcode = directory.stream()
                .filter(known -> known.identity().postcode() != null)
                .collect(Collectors.groupingBy(known -> known.identity().postcode()));
        return new OrganisationMatching(
                StagedOrganisations.identities(sql, importId),
                directory,
                postcode -> atPostcode.getOrDefault(postcode, List.of()));
    }

    private static RowVerdict first(OrganisationMatching.Group group, long reserved) {
        OrganisationMatching.Known target = group.target();
        return new RowVerdict(
                group.line(),
                target == null ? Verdict.NEW : Verdict.UNCHANGED,
                null,
                target == null ? reserved : target.id(),
                reserved,
                target == null ? null : target.version(),
                group.near() == null ? null : group.near().id(),
                List.of(),
                List.of(),
                LastWord.SAME);
    }

    @Override
    public List<ImportedThing> things(Viewer viewer, Sql sql, long importId, List<StagedRow> rows) throws SQLException {
        Map<Long, OrganisationFacts> file = StagedOrganisations.byLine(
                sql, importId, rows.stream().map(StagedRow::line).toList());
        Map<Long, OrganisationFacts> known = known(
                sql,
                rows.stream()
                        .flatMap(row -> Stream.of(row.targetId(), row.nearId()))
                        .filter(id -> id != null)
                        .distinct()
                        .toList());
        return rows.stream().map(row -> thing(row, file.get(row.line()), known)).toList();
    }

    private static Map<Long, OrganisationFacts> known(Sql sql, List<Long> ids) throws SQLException {
        Map<Long, OrganisationFacts> known = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select o.id, " + StagedOrganisations.columns("o", "") + " from organisation o where o.id in ("
                            + Sql.places(ids.size()) + ")",
                    row -> known.put(row.getLong("id"), StagedOrganisations.facts(row, "")),
                    ids.toArray());
        }
        return known;
    }

    private static ImportedThing thing(StagedRow row, OrganisationFacts file, Map<Long, OrganisationFacts> known) {
        OrganisationFacts now = row.targetId() == null ? null : known.get(row.targetId());
        OrganisationFacts near = row.nearId() == null ? null : known.get(row.nearId());
        return new ImportedThing(
                row,
                file.name(),
                Stream.of(
                                file.registrationNumber(),
                                file.companyNumber(),
                                file.postcode() == null ? null : file.postcode().value())
                        .filter(text -> text != null)
                        .toList(),
                now == null ? null : path(row.targetId()),
                changes(row.take(), now, file),
                changes(row.kept(), now, file),
                near == null ? null : near.name(),
                near == null ? null : path(row.nearId()));
    }

    private static List<FieldChange> changes(List<String> names, OrganisationFacts now, OrganisationFacts file) {
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            OrganisationField field = OrganisationField.valueOf(name);
            changes.add(new FieldChange(
                    field,
                    now == null ? null : field.shown(now),
                    switch (field) {
                        case INCOME -> incomes(file);
                        case MEMBER, SIGNATORY, THEMES -> new Phrase("directory.import.added");
                        default -> field.shown(file);
                    }));
        }
        return changes;
    }

    private static String incomes(OrganisationFacts facts) {
        return facts.incomes().entrySet().stream()
                .map(income -> OrganisationField.income(income.getKey(), income.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String path(long id) {
        return "/directory/organisation?id=" + id;
    }

    @Override
    public boolean stale(Sql sql, long importId) throws SQLException {
        return sql.number(
                        "select count(*) from list_import_row r join organisation o on o.id = r.target_id"
                                + " where r.import_id = ? and r.verdict in ('CHANGED', 'UNCHANGED')"
                                + " and o.version <> r.target_version",
                        importId)
                > 0;
    }

    /** How many organisations are in each postcode area, in the order of their letters. */
    @Override
    public Map<String, Integer> figures(Sql sql, long importId) throws SQLException {
        Map<String, Integer> areas = new TreeMap<>();
        sql.list(
                "select s.area, count(*) from staged_organisation s"
                        + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
                        + " where s.import_id = ? and s.area is not null"
                        + " and r.verdict in ('NEW', 'CHANGED', 'UNCHANGED') group by s.area",
                row -> areas.put(row.getString(1), row.getInt(2)),
                importId);
        return areas;
    }

    @Override
    public Map<String, String> usualAnswers() {
        return Map.of("members", MakeMembers.Who.NONE.name(), "signatories", MakeMembers.Who.NONE.name());
    }

    @Override
    public void check(Viewer viewer, Sql sql, long importId, Decision decision) throws SQLException {
        MakeMembers choice = MakeMembers.of(decision);
        if (choice.nobodyChosen()) {
            throw Refusal.at("members", "directory.import.refusal.nobodyChosen");
        }
        for (String number : choice.registrationNumbers().stream().sorted().toList()) {
            if (sql.number(
                            "select count(*) from staged_organisation where import_id = ? and registration_number = ?",
                            importId,
                            number)
                    == 0) {
                throw Refusal.at("numbers", "directory.import.refusal.unknownNumber", number);
            }
        }
    }

    @Override
    public List<Remark> apply(Sql sql, Application application) throws SQLException {
        OrganisationApplication work = new OrganisationApplication(sql, application);
        work.apply();
        OrganisationRoles roles = roles(application.importId());
        int members = roles.makeMembers(sql, MakeMembers.of(application.decision()));
        int signatories =
                roles.makeSignatories(sql, "ALL".equals(application.decision().answer("signatories")));
        tell(sql, work, roles);
        return List.of(
                new Remark("directory.import.members.made", members),
                new Remark("directory.import.signatories.made", signatories));
    }

    @Override
    public void undo(Sql sql, Application application) throws SQLException {
        OrganisationUndo work = new OrganisationUndo(sql, application);
        work.check();
        OrganisationRoles roles = roles(application.importId());
        tell(sql, new OrganisationApplication(sql, application), roles);
        roles.undo(sql);
        work.undo();
    }

    private OrganisationRoles roles(long importId) {
        return new OrganisationRoles(importId, LocalDate.now(clock));
    }

    private void tell(Sql sql, OrganisationApplication work, OrganisationRoles roles) throws SQLException {
        Set<Long> touched = new TreeSet<>(work.touched());
        touched.addAll(roles.touched(sql));
        changes.of(touched);
    }
}
