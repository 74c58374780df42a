package org.kith.directory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.imports.Application;
import org.kith.imports.LastWord;
import org.kith.imports.Sql;
import org.kith.privacy.Audience;

/** Takes the rows of an import in as people and volunteers, by statements over all of them at once. */
final class VolunteerApplication {
    private static final String FACTS = String.join(", ", StagedVolunteers.FACTS);

    /** The rows that say something, with their facts. */
    static final String STAGED = " from list_import_row r join staged_volunteer f on f.import_id = r.import_id"
            + " and f.line = r.line where r.import_id = ? and r.verdict ";

    /** Rows of known people, with gaps that the row which was the last word so far fills. */
    private static final String LAST = " from list_import_row r join person p on p.id = r.target_id"
            + " join staged_volunteer l on l.import_id = p.base_import_id and l.line = p.base_line where r.gaps and "
            + LastWord.IT_IS;

    /** Columns of a volunteer, each with the field that it belongs to. */
    private static final List<String> OFFER =
            List.of("kind", "headline", "about", "remote", "in_person", "postcode", "area", "travel_miles", "capacity");

    /** Rows of volunteers who were there before and whose offer changes. */
    private static final String OFFER_CHANGES =
            "= 'CHANGED' and f.volunteer_id is not null and not f.volunteer_made and "
                    + anyTaken(Stream.concat(
                            Stream.of(VolunteerField.ORGANISATION),
                            Arrays.stream(VolunteerField.values()).filter(VolunteerField::ofTheOffer)));

    private final Sql sql;
    private final Application application;
    private final long importId;

    VolunteerApplication(Sql sql, Application application) {
        this.sql = sql;
        this.application = application;
        this.importId = application.importId();
    }

    void apply(LocalDate today) throws SQLException {
        number();
        remember();
        accounts();
        people();
        new AffiliationApplication(sql, importId).apply();
        addVolunteers();
        changeVolunteers();
        new VolunteerLists(sql, importId).apply(today);
        lastWord();
    }

    /** Gives everything that is made its id. */
    private void number() throws SQLException {
        sql.update(
                "update list_import_row set target_id = nextval('kith_id') where import_id = ? and verdict = 'NEW'",
                importId);
        sql.update(
                "update staged_volunteer set account_id = nextval('kith_id') where import_id = ? and exists"
                        + " (select 1 from list_import_row r where r.import_id = ? and r.line = staged_volunteer.line"
                        + " and r.verdict = 'NEW')",
                importId,
                importId);
        sql.update(
                "update staged_volunteer set volunteer_id = (select v.id from volunteer v join list_import_row r"
                        + " on r.target_id = v.person_id where r.import_id = staged_volunteer.import_id"
                        + " and r.line = staged_volunteer.line and r.verdict in ('CHANGED', 'UNCHANGED'))"
                        + " where import_id = ?",
                importId);
        sql.update(
                "update staged_volunteer set volunteer_id = nextval('kith_id'), volunteer_made = true"
                        + " where import_id = ? and volunteer_id is null and kind is not null and exists"
                        + " (select 1 from list_import_row r where r.import_id = ? and r.line = staged_volunteer.line"
                        + " and (r.verdict = 'NEW'"
                        + " or r.verdict = 'CHANGED' and " + taken(VolunteerField.KIND) + "))",
                importId,
                importId);
    }

    /** What people were before, so that this can be undone. */
    private void remember() throws SQLException {
        sql.update(
                "insert into volunteer_before (import_id, person_id, employer_id, base_import_id, base_line, " + FACTS
                        + ") select r.import_id, p.id, v.employer_id, p.base_import_id, p.base_line, "
                        + KnownPeople.columns("") + " from list_import_row r join person p on p.id = r.target_id"
                        + KnownPeople.PARTS + " where r.import_id = ? and " + LastWord.IT_IS,
                importId);
    }

    private void accounts() throws SQLException {
        sql.update(
                "insert into account (id, version, email, enabled, session_stamp, created_at)"
                        + " select f.account_id, 1, f.address, true, 0, ?" + STAGED + "= 'NEW'",
                Sql.utc(application.now()),
                importId);
    }

    private void people() throws SQLException {
        sql.update(
                "insert into person (id, version, account_id, name, name_audience, email, email_audience, phone,"
                        + " phone_audience, base_import_id, base_line) select r.target_id, 1, f.account_id, f.name, ?, f.email, ?,"
                        + " f.phone, ?, r.import_id, r.line" + STAGED + "= 'NEW'",
                Audience.MEMBERS,
                Audience.PRIVATE,
                Audience.PRIVATE,
                importId);
        String changes = "= 'CHANGED' and " + anyTaken(Stream.of(VolunteerField.NAME, VolunteerField.PHONE));
        sql.update(
                "update person set (name, phone, version) = (select " + takenOrKept("person", "name") + ", "
                        + takenOrKept("person", "phone") + ", person.version + 1" + STAGED + changes
                        + " and r.target_id = person.id) where exists (select 1" + STAGED + changes
                        + " and r.target_id = person.id)",
                importId,
                importId);
    }

    private void addVolunteers() throws SQLException {
        sql.update(
                "insert into volunteer (id, version, profile_version, person_id, employer_id, kind, headline,"
                        + " headline_audience, about, about_audience, skills_audience, remote, in_person, postcode, area,"
                        + " travel_miles, where_audience, languages_audience, capacity, paused, updated_at)"
                        + " select f.volunteer_id, 1, 0, r.target_id, case when r.verdict = 'NEW' or "
                        + taken(VolunteerField.ORGANISATION) + " then f.organisation_id else"
                        + " (select b.organisation_id from volunteer_before b where b.import_id = r.import_id"
                        + " and b.person_id = r.target_id) end, f.kind, f.headline, ?, f.about, ?, ?,"
                        + " coalesce(f.remote, true), coalesce(f.in_person, false), f.postcode, f.area,"
                        + " case when f.in_person then f.travel_miles end, ?, ?, coalesce(f.capacity, 1), false, ?"
                        + STAGED + "in ('NEW', 'CHANGED') and f.volunteer_made",
                Audience.MEMBERS,
                Audience.MEMBERS,
                Audience.MEMBERS,
                Audience.MEMBERS,
                Audience.MEMBERS,
                Sql.utc(application.now()),
                importId);
    }

    /** The profile's version goes up too, so that a form which is open on it overwrites nothing. */
    private void changeVolunteers() throws SQLException {
        String values =
                OFFER.stream().map(column -> takenOrKept("volunteer", column)).collect(Collectors.joining(", "));
        sql.update(
                "update volunteer set (" + String.join(", ", OFFER) + ", employer_id, version, profile_version,"
                        + " updated_at) = (select " + values + ", case when " + taken(VolunteerField.ORGANISATION)
                        + " then f.organisation_id else volunteer.employer_id end, volunteer.version + 1,"
                        + " volunteer.profile_version + 1, cast(? as timestamp)" + STAGED + OFFER_CHANGES
                        + " and r.target_id = volunteer.person_id) where exists (select 1" + STAGED + OFFER_CHANGES
                        + " and r.target_id = volunteer.person_id)",
                Sql.utc(application.now()),
                importId,
                importId);
        sql.update(
                "update volunteer set travel_miles = null where not in_person and travel_miles is not null and exists"
                        + " (select 1" + STAGED + OFFER_CHANGES + " and r.target_id = volunteer.person_id)",
                importId);
    }

    /** Of known people this file is the last word from now on, and the word before it where this has none. */
    private void lastWord() throws SQLException {
        sql.update(
                "update staged_volunteer set (" + FACTS + ") = (select " + filled() + LAST
                        + " and r.import_id = staged_volunteer.import_id and r.line = staged_volunteer.line)"
                        + " where import_id = ? and exists (select 1" + LAST
                        + " and r.import_id = ? and r.line = staged_volunteer.line)",
                importId,
                importId);
        sql.update(
                "update person set (base_import_id, base_line) = (select r.import_id, r.line from list_import_row r"
                        + " where r.import_id = ? and r.target_id = person.id and " + LastWord.IT_IS
                        + ") where exists (select 1 from volunteer_before b where b.import_id = ? and b.person_id = person.id)",
                importId,
                importId);
    }

    private static String filled() {
        return StagedVolunteers.FACTS.stream()
                .map("coalesce(staged_volunteer.%1$s, l.%1$s)"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Writes down the state that all rows are in now; what is another one later was touched since. */
    void remark() throws SQLException {
        sql.update(
                "update list_import_row set target_version = (select " + KnownPeople.VERSION + " from person p"
                        + " left join volunteer v on v.person_id = p.id where p.id = list_import_row.target_id)"
                        + " where import_id = ? and verdict in ('NEW', 'CHANGED', 'UNCHANGED')",
                importId);
    }

    private static String takenOrKept(String table, String column) {
        VolunteerField field = column.equals("area") ? VolunteerField.POSTCODE : fieldOf(column);
        return "case when " + taken(field) + " then f." + column + " else " + table + "." + column + " end";
    }

    private static VolunteerField fieldOf(String column) {
        return VolunteerField.valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** That the value of a field goes in. */
    static String taken(VolunteerField field) {
        return "position(' " + field + " ' in r.take) > 0";
    }

    private static String anyTaken(Stream<VolunteerField> fields) {
        return fields.map(VolunteerApplication::taken).collect(Collectors.joining(" or ", "(", ")"));
    }
}
