package org.kith.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.sheet.CsvSheet;

/** Reads the cells of one row as facts and notes what is wrong with them. Each method judges one field. */
final class RowReader {
    private static final int REGISTRATION_NUMBER_MAX = 20;
    private static final LocalDate FIRST_REGISTER = LocalDate.of(1800, 1, 1);
    private static final LocalDate FIRST_FOUNDING = LocalDate.of(1000, 1, 1);
    private static final LocalDate FIRST_YEAR_END = LocalDate.of(1901, 1, 1);

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** What a spreadsheet adds to a number that it stored as an amount. */
    private static final Pattern SPREADSHEET_FRACTION = Pattern.compile("\\.0+$");

    private static final Pattern REGISTRATION_NUMBER = Pattern.compile("(?=.*[1-9])[A-Z0-9][A-Z0-9/-]*");
    private static final Pattern ORG_ID = Pattern.compile("GB-(CHC|SC|NIC)-([A-Z0-9-]+)");

    /** What people put into a cell to say that there is nothing. */
    private static final Set<String> NOTHING =
            Set.of("n/a", "#n/a", "none", "null", "nil", "-", "--", "unknown", "not known");

    private final Map<ImportField, Integer> columns;
    private final CsvSheet.Row row;
    private final LocalDate today;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReader(Map<ImportField, Integer> columns, CsvSheet.Row row, LocalDate today) {
        this.columns = columns;
        this.row = row;
        this.today = today;
    }

    /** The facts of the row; empty when it is refused. */
    Optional<OrganisationFacts> facts() {
        checkWidth();
        String registrationNumber = registrationNumber();
        OrganisationFacts facts = new OrganisationFacts(
                name(),
                registrationNumber,
                companyNumber(registrationNumber),
                legalForm(),
                postcode(),
                day(ImportField.REGISTERED_ON, FIRST_REGISTER),
                day(ImportField.FOUNDED_ON, FIRST_FOUNDING),
                web(),
                cut(ImportField.ACTIVITIES, Organisation.ACTIVITIES_MAX),
                cut(ImportField.OBJECTS, Organisation.OBJECTS_MAX),
                incomes());
        return problems.stream().anyMatch(RowProblem::refusal) ? Optional.empty() : Optional.of(facts);
    }

    /** What {@link #facts()} found; only the refusals of a row that is refused. */
    List<RowProblem> problems() {
        List<RowProblem> refusals =
                problems.stream().filter(RowProblem::refusal).toList();
        return refusals.isEmpty() ? List.copyOf(problems) : refusals;
    }

    /** More cells than headers: a comma that lacks its quotes has moved every later cell into the wrong column. */
    private void checkWidth() {
        int width = row.header().size();
        if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            refuse(
                    null,
                    "directory.import.problem.tooManyCells",
                    "",
                    row.cells().size(),
                    width);
        }
    }

    private String name() {
        String name = oneLine(text(ImportField.NAME));
        if (name == null) {
            refuse(ImportField.NAME, "directory.import.problem.noName", "");
        } else if (name.length() > Organisation.NAME_MAX) {
            refuse(ImportField.NAME, "directory.import.problem.nameTooLong", name, Organisation.NAME_MAX);
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            refuse(ImportField.NAME, "directory.import.problem.nameWithoutLetters", name);
        }
        return name;
    }

    private String registrationNumber() {
        String typed = known(ImportField.REGISTRATION_NUMBER);
        if (typed == null) {
            return registrationNumberOfOrgId();
        }
        String number = plainNumber(typed);
        if (number.length() > REGISTRATION_NUMBER_MAX
                || !REGISTRATION_NUMBER.matcher(number).matches()) {
            refuse(ImportField.REGISTRATION_NUMBER, "directory.import.problem.registrationNumber", typed);
        }
        return number;
    }

    private String registrationNumberOfOrgId() {
        String typed = known(ImportField.ORG_ID);
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
        String typed = known(ImportField.COMPANY_NUMBER);
        if (typed == null) {
            return null;
        }
        Optional<CompanyNumber> number = CompanyNumber.of(typed, registrationNumber);
        if (number.isEmpty()) {
            warn(ImportField.COMPANY_NUMBER, "directory.import.problem.companyNumber", typed);
            return null;
        }
        String value = number.get().value();
        if (number.get().restored()) {
            warn(ImportField.COMPANY_NUMBER, "directory.import.problem.companyNumberRestored", typed, value);
        }
        return value;
    }

    private LegalForm legalForm() {
        String typed = known(ImportField.LEGAL_FORM);
        Optional<LegalForm> form = Optional.ofNullable(typed).flatMap(TypedLegalForm::of);
        if (typed != null && form.isEmpty()) {
            warn(ImportField.LEGAL_FORM, "directory.import.problem.legalForm", typed);
        }
        return form.orElse(null);
    }

    private Postcode postcode() {
        String typed = known(ImportField.POSTCODE);
        Optional<Postcode> postcode = Postcode.of(typed);
        if (typed != null && postcode.isEmpty()) {
            warn(ImportField.POSTCODE, "directory.import.problem.postcode", typed);
        }
        return postcode.orElse(null);
    }

    private LocalDate day(ImportField field, LocalDate earliest) {
        String typed = known(field);
        if (typed == null) {
            return null;
        }
        Optional<LocalDate> day = TypedDay.of(typed);
        if (day.isEmpty()) {
            warn(field, "directory.import.problem.date", typed);
            return null;
        }
        if (day.get().isAfter(today)) {
            warn(field, "directory.import.problem.dateInFuture", typed);
            return null;
        }
        if (day.get().isBefore(earliest)) {
            warn(field, "directory.import.problem.dateTooEarly", typed, String.valueOf(earliest.getYear()));
            return null;
        }
        return day.get();
    }

    private String web() {
        String typed = known(ImportField.WEB);
        if (typed == null) {
            return null;
        }
        Optional<String> address = WebAddress.of(typed);
        if (address.isEmpty()) {
            warn(ImportField.WEB, "directory.import.problem.web", typed);
        } else if (address.get().length() > Organisation.WEB_MAX) {
            warn(ImportField.WEB, "directory.import.problem.webTooLong", typed, Organisation.WEB_MAX);
            return null;
        }
        return address.orElse(null);
    }

    private String cut(ImportField field, int most) {
        String text = known(field);
        if (text == null || text.length() <= most) {
            return text;
        }
        warn(field, "directory.import.problem.textCut", text, most);
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** An income is true of one year: without the year it is not kept. */
    private SortedMap<LocalDate, Long> incomes() {
        LocalDate yearEnd = day(ImportField.YEAR_END, FIRST_YEAR_END);
        String typed = known(ImportField.INCOME);
        if (typed == null) {
            return Collections.emptySortedMap();
        }
        OptionalLong pence = TypedPounds.pence(typed);
        if (pence.isEmpty()) {
            warn(ImportField.INCOME, "directory.import.problem.income", typed);
            return Collections.emptySortedMap();
        }
        if (yearEnd == null) {
            warn(ImportField.INCOME, "directory.import.problem.incomeWithoutYear", typed);
            return Collections.emptySortedMap();
        }
        return new TreeMap<>(Map.of(yearEnd, pence.getAsLong()));
    }

    /** The cell without a word that only says "nothing". */
    private String known(ImportField field) {
        String text = text(field);
        return text == null || text.length() < 12 && NOTHING.contains(text.toLowerCase(Locale.UK)) ? null : text;
    }

    /** The text of the cell; null when there is none. */
    private String text(ImportField field) {
        Integer column = columns.get(field);
        if (column == null) {
            return null;
        }
        CellText cell = CellText.of(row.cell(column));
        if (cell.removed() > 0) {
            warn(field, "directory.import.problem.controlCharacters", cell.text(), cell.removed());
        }
        return cell.text().isEmpty() ? null : cell.text();
    }

    private static String oneLine(String text) {
        return text == null ? null : WHITE_SPACE.matcher(text).replaceAll(" ");
    }

    private void refuse(ImportField field, String key, String value, Object... arguments) {
        problems.add(RowProblem.refusal(row.line(), field, key, value, arguments));
    }

    private void warn(ImportField field, String key, String value, Object... arguments) {
        problems.add(RowProblem.warning(row.line(), field, key, value, arguments));
    }
}
