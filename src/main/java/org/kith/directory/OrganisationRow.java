package org.kith.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.imports.RowCells;

/** Reads one row of a list as the facts of an organisation. Each method judges one field. */
final class OrganisationRow {
    private static final int REGISTRATION_NUMBER_MAX = 20;
    private static final int THEMES_MAX = 500;
    private static final LocalDate FIRST_REGISTER = LocalDate.of(1800, 1, 1);
    private static final LocalDate FIRST_FOUNDING = LocalDate.of(1000, 1, 1);
    private static final LocalDate FIRST_YEAR_END = LocalDate.of(1901, 1, 1);

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** What a spreadsheet adds to a number that it stored as an amount. */
    private static final Pattern SPREADSHEET_FRACTION = Pattern.compile("\\.0+$");

    private static final Pattern REGISTRATION_NUMBER = Pattern.compile("(?=.*[1-9])[A-Z0-9][A-Z0-9/-]*");
    private static final Pattern ORG_ID = Pattern.compile("GB-(CHC|SC|NIC)-([A-Z0-9-]+)");

    private final RowCells cells;

    OrganisationRow(RowCells cells) {
        this.cells = cells;
    }

    /** What the row says; empty when it is refused. */
    Optional<OrganisationEntry> entry() {
        OrganisationFacts facts = facts();
        List<String> themes = themes();
        boolean member = Boolean.TRUE.equals(cells.yesNo(OrganisationField.MEMBER));
        boolean signatory = Boolean.TRUE.equals(cells.yesNo(OrganisationField.SIGNATORY)) || !themes.isEmpty();
        return cells.refused()
                ? Optional.empty()
                : Optional.of(new OrganisationEntry(facts, member, signatory, themes));
    }

    private OrganisationFacts facts() {
        String registrationNumber = registrationNumber();
        return new OrganisationFacts(
                name(),
                registrationNumber,
                companyNumber(registrationNumber),
                legalForm(),
                postcode(),
                cells.day(OrganisationField.REGISTERED_ON, FIRST_REGISTER),
                cells.day(OrganisationField.FOUNDED_ON, FIRST_FOUNDING),
                web(),
                cells.cut(OrganisationField.ACTIVITIES, Organisation.ACTIVITIES_MAX),
                cells.cut(OrganisationField.OBJECTS, Organisation.OBJECTS_MAX),
                incomes());
    }

    private List<String> themes() {
        List<String> words = cells.words(OrganisationField.THEMES).stream()
                .flatMap(word -> Arrays.stream(word.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (String.join("\n", words).length() > THEMES_MAX) {
            cells.warn(OrganisationField.THEMES, "directory.import.problem.tooManyThemes", words.getFirst());
            return List.of();
        }
        return words;
    }

    private String name() {
        String name = cells.line(OrganisationField.NAME);
        if (name == null) {
            cells.refuse(OrganisationField.NAME, "directory.import.problem.noName", "");
        } else if (name.length() > Organisation.NAME_MAX) {
            cells.refuse(OrganisationField.NAME, "directory.import.problem.nameTooLong", name, Organisation.NAME_MAX);
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            cells.refuse(OrganisationField.NAME, "directory.import.problem.nameWithoutLetters", name);
        }
        return name;
    }

    private String registrationNumber() {
        String typed = cells.known(OrganisationField.REGISTRATION_NUMBER);
        if (typed == null) {
            return registrationNumberOfOrgId();
        }
        String number = plainNumber(typed);
        if (number.length() > REGISTRATION_NUMBER_MAX
                || !REGISTRATION_NUMBER.matcher(number).matches()) {
            cells.refuse(OrganisationField.REGISTRATION_NUMBER, "directory.import.problem.registrationNumber", typed);
        }
        return number;
    }

    private String registrationNumberOfOrgId() {
        String typed = cells.known(OrganisationField.ORG_ID);
        Matcher id = ORG_ID.matcher(typed == null ? "" : typed.toUpperCase(Locale.UK));
        if (!id.matches() || !REGISTRATION_NUMBER.matcher(id.group(2)).matches()) {
            return null;
        }
        boolean digits = id.group(2).matches("[0-9]+");
        return switch (id.group(1)) {
            case "SC" -> digits ? "SC" + id.group(2) : id.group(2);
            case "NIC" -> digits ? "NI" + id.group(2) : id.group(2);
            default -> id.group(2);
        };
    }

    /** The number as it is matched by, in the import and in a list that a person types. */
    static String plainNumber(String typed) {
        String compact = WHITE_SPACE.matcher(typed.toUpperCase(Locale.UK)).replaceAll("");
        return SPREADSHEET_FRACTION.matcher(compact).replaceFirst("");
    }

    private String companyNumber(String registrationNumber) {
        String typed = cells.known(OrganisationField.COMPANY_NUMBER);
        if (typed == null) {
            return null;
        }
        Optional<CompanyNumber> number = CompanyNumber.of(typed, registrationNumber);
        if (number.isEmpty()) {
            cells.warn(OrganisationField.COMPANY_NUMBER, "directory.import.problem.companyNumber", typed);
            return null;
        }
        String value = number.get().value();
        if (number.get().restored()) {
            cells.warn(
                    OrganisationField.COMPANY_NUMBER, "directory.import.problem.companyNumberRestored", typed, value);
        }
        return value;
    }

    private LegalForm legalForm() {
        String typed = cells.known(OrganisationField.LEGAL_FORM);
        Optional<LegalForm> form = Optional.ofNullable(typed).flatMap(TypedLegalForm::of);
        if (typed != null && form.isEmpty()) {
            cells.warn(OrganisationField.LEGAL_FORM, "directory.import.problem.legalForm", typed);
        }
        return form.orElse(null);
    }

    private Postcode postcode() {
        String typed = cells.known(OrganisationField.POSTCODE);
        Optional<Postcode> postcode = Postcode.of(typed);
        if (typed != null && postcode.isEmpty()) {
            cells.warn(OrganisationField.POSTCODE, "directory.import.problem.postcode", typed);
        }
        return postcode.orElse(null);
    }

    private String web() {
        String typed = cells.known(OrganisationField.WEB);
        if (typed == null) {
            return null;
        }
        Optional<String> address = WebAddress.of(typed);
        if (address.isEmpty()) {
            cells.warn(OrganisationField.WEB, "directory.import.problem.web", typed);
        } else if (address.get().length() > Organisation.WEB_MAX) {
            cells.warn(OrganisationField.WEB, "directory.import.problem.webTooLong", typed, Organisation.WEB_MAX);
            return null;
        }
        return address.orElse(null);
    }

    /** An income is true of one year: without the year it is not kept. */
    private SortedMap<LocalDate, Long> incomes() {
        LocalDate yearEnd = cells.day(OrganisationField.YEAR_END, FIRST_YEAR_END);
        Long pence = cells.pence(OrganisationField.INCOME);
        if (pence == null) {
            return Collections.emptySortedMap();
        }
        if (yearEnd == null) {
            cells.warn(
                    OrganisationField.INCOME,
                    "directory.import.problem.incomeWithoutYear",
                    String.valueOf(pence / 100));
            return Collections.emptySortedMap();
        }
        return new TreeMap<>(Map.of(yearEnd, pence));
    }
}
