package org.kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kith.area.Outcode;
import org.kith.imports.FieldChange;
import org.kith.imports.ImportedThing;
import org.kith.imports.Sql;
import org.kith.imports.StagedRow;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.Phrase;
import org.kith.vocabulary.Vocabulary;

/** Rows of a list of people in words. What somebody keeps from this viewer is not shown, only that it would change. */
final class VolunteerPreview {
    private static final String KNOWN = "select p.id, p.name_audience, p.phone_audience, v.headline_audience,"
            + " v.about_audience, v.skills_audience, v.where_audience, v.languages_audience, "
            + KnownPeople.columns("") + " from person p" + KnownPeople.PARTS + " where p.id in (";

    private final Viewer viewer;
    private final Sql sql;
    private final Vocabulary vocabulary;
    private final Map<Long, String> organisations = new HashMap<>();

    VolunteerPreview(Viewer viewer, Sql sql, Vocabulary vocabulary) {
        this.viewer = viewer;
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    /** A person as this viewer may see it: the fields that are not for them are among the hidden. */
    private record Known(VolunteerFacts facts, List<VolunteerField> hidden) {}

    List<ImportedThing> things(long importId, List<StagedRow> rows) throws SQLException {
        Map<Long, VolunteerEntry> file = StagedVolunteers.byLine(
                sql, importId, rows.stream().map(StagedRow::line).toList());
        Map<Long, Known> known = known(rows.stream()
                .flatMap(row -> Stream.of(row.targetId(), row.nearId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        name(Stream.concat(
                        file.values().stream().map(VolunteerEntry::facts),
                        known.values().stream().map(Known::facts))
                .map(VolunteerFacts::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> thing(row, file.get(row.line()), known.get(row.targetId()), known.get(row.nearId())))
                .toList();
    }

    private Map<Long, Known> known(List<Long> ids) throws SQLException {
        Map<Long, Known> known = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(KNOWN + Sql.places(ids.size()) + ")", row -> known.put(row.getLong("id"), of(row)), ids.toArray());
        }
        return known;
    }

    private Known of(ResultSet row) throws SQLException {
        List<VolunteerField> hidden = new ArrayList<>();
        for (VolunteerField field : VolunteerField.values()) {
            String column = audience(field);
            String audience = column == null ? null : row.getString(column);
            if (audience != null && !viewer.sees(Audience.valueOf(audience), row.getLong("id"))) {
                hidden.add(field);
            }
        }
        return new Known(StagedVolunteers.facts(row, ""), hidden);
    }

    /** The column that says who may see a field; null for what is shown to every importer. */
    private static String audience(VolunteerField field) {
        return switch (field) {
            case NAME, SURNAME, EMAIL, KIND, CAPACITY -> null;
            case ORGANISATION, ORGANISATION_NUMBER, ORGANISATION_POSTCODE, ROLE_THERE -> "name_audience";
            case PHONE -> "phone_audience";
            case HEADLINE -> "headline_audience";
            case ABOUT -> "about_audience";
            case SKILLS -> "skills_audience";
            case REMOTE, IN_PERSON, POSTCODE, TRAVEL_MILES -> "where_audience";
            case LANGUAGES -> "languages_audience";
        };
    }

    private void name(List<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            sql.list(
                    "select o.id, o.name from organisation o where o.id in (" + Sql.places(ids.size()) + ")",
                    row -> organisations.put(row.getLong(1), row.getString(2)),
                    ids.toArray());
        }
    }

    private ImportedThing thing(StagedRow row, VolunteerEntry file, Known now, Known near) {
        return new ImportedThing(
                row,
                file.facts().name(),
                Stream.of(file.email(), organisations.get(file.facts().organisationId()))
                        .filter(Objects::nonNull)
                        .toList(),
                now == null ? null : path(row.targetId()),
                changes(row.take(), now, file.facts()),
                changes(row.kept(), now, file.facts()),
                near == null ? null : near.facts().name(),
                near == null ? null : path(row.nearId()));
    }

    private static String path(long person) {
        return "/directory/person?id=" + person;
    }

    /** Of somebody new the whole row is new. */
    private List<FieldChange> changes(List<String> names, Known now, VolunteerFacts file) {
        return now == null
                ? List.of()
                : names.stream()
                        .map(VolunteerField::valueOf)
                        .map(field -> new FieldChange(
                                field,
                                now.hidden().contains(field)
                                        ? new Phrase("directory.volunteers.hidden")
                                        : shown(field, now.facts()),
                                shown(field, file)))
                        .toList();
    }

    private Object shown(VolunteerField field, VolunteerFacts facts) {
        if (field == VolunteerField.SKILLS || field == VolunteerField.LANGUAGES) {
            return field.of(facts) == null ? null : listed(field, facts);
        }
        return switch (field.of(facts)) {
            case null -> null;
            case Long organisation -> organisations.get(organisation);
            case VolunteerKind kind -> Phrase.of(kind);
            case Boolean yes -> new Phrase(yes ? "directory.volunteers.yes" : "directory.volunteers.no");
            case Outcode outcode -> outcode.value();
            case Object text -> text.toString();
        };
    }

    private String listed(VolunteerField field, VolunteerFacts facts) {
        return String.join(
                "; ",
                field == VolunteerField.SKILLS
                        ? vocabulary.labels(facts.skills()).values().stream()
                                .sorted()
                                .toList()
                        : facts.languages().stream().map(TypedLanguage::name).toList());
    }
}
