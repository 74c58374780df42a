package org.kith.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.sheet.SheetRow;

/**
 * One row of a list, read by field. What is wrong with a cell is noted; a cell that cannot be read is taken for empty with a
 * warning, unless a kind of list says that the row is nothing without it.
 */
public final class RowCells {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\n;|]");

    /** What people put into a cell to say that there is nothing. */
    private static final Set<String> NOTHING =
            Set.of("n/a", "#n/a", "none", "null", "nil", "-", "--", "unknown", "not known");

    private static final int NOTHING_MAX = 12;

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final RowReader reader;
    private final SheetRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    RowCells(RowReader reader, SheetRow row) {
        this.reader = reader;
        this.row = row;
        checkWidth();
        checkFormulas();
    }

    public long line() {
        return row.line();
    }

    /** What was found so far; only the refusals of a row that is refused. */
    List<RowProblem> problems() {
        List<RowProblem> refusals =
                problems.stream().filter(RowProblem::refusal).toList();
        return refusals.isEmpty() ? List.copyOf(problems) : refusals;
    }

    public boolean refused() {
        return problems.stream().anyMatch(RowProblem::refusal);
    }

    /** More cells than headers: a separator that lacks its quotes has moved every later cell into the wrong column. */
    private void checkWidth() {
        if (row.cells().stream().skip(reader.width()).anyMatch(cell -> !cell.isBlank())) {
            refuse(null, "imports.problem.tooManyCells", "", row.cells().size(), reader.width());
        }
    }

    private void checkFormulas() {
        reader.positions().forEach((name, position) -> {
            if (row.formulas().contains(position)) {
                warn(reader.field(name), "imports.problem.formula", row.cell(position));
            }
        });
    }

    /** The text of the cell; null when there is none. */
    public String text(ImportField field) {
        String constant = reader.constants().get(field.name());
        if (constant != null) {
            return constant;
        }
        Integer column = reader.positions().get(field.name());
        if (column == null) {
            return null;
        }
        CellText cell = CellText.of(row.cell(column));
        if (cell.removed() > 0) {
            warn(field, "imports.problem.controlCharacters", cell.text(), cell.removed());
        }
        return cell.text().isEmpty() ? null : cell.text();
    }

    /** The cell without a word that only says "nothing". */
    public String known(ImportField field) {
        String text = text(field);
        return text == null || text.length() < NOTHING_MAX && NOTHING.contains(text.toLowerCase(Locale.UK))
                ? null
                : text;
    }

    /** The text on one line. */
    public String line(ImportField field) {
        return oneLine(text(field));
    }

    /** What the text would be, had it come in a cell. */
    public static String plain(String text) {
        return CellText.of(text).text();
    }

    public static String oneLine(String text) {
        return text == null ? null : WHITE_SPACE.matcher(text).replaceAll(" ");
    }

    /** A text of at most so many characters; what is longer is cut. */
    public String cut(ImportField field, int most) {
        String text = known(field);
        if (text == null || text.length() <= most) {
            return text;
        }
        warn(field, "imports.problem.textCut", text, most);
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** A day that has come and is not before {@code earliest}. */
    public LocalDate day(ImportField field, LocalDate earliest) {
        String typed = known(field);
        if (typed == null) {
            return null;
        }
        Optional<LocalDate> day = TypedDay.of(typed, reader.order(field));
        if (day.isEmpty()) {
            warn(field, "imports.problem.date", typed);
            return null;
        }
        if (day.get().isAfter(reader.today())) {
            warn(field, "imports.problem.dateInFuture", typed);
            return null;
        }
        if (day.get().isBefore(earliest)) {
            warn(field, "imports.problem.dateTooEarly", typed, String.valueOf(earliest.getYear()));
            return null;
        }
        return day.get();
    }

    /** Pence; null when there are none. */
    public Long pence(ImportField field) {
        String typed = known(field);
        if (typed == null) {
            return null;
        }
        OptionalLong pence = TypedPounds.pence(typed);
        if (pence.isEmpty()) {
            warn(field, "imports.problem.pounds", typed);
            return null;
        }
        return pence.getAsLong();
    }

    /** A whole number from {@code least} to {@code most}; null when there is none. */
    public Integer number(ImportField field, int least, int most) {
        String typed = known(field);
        if (typed == null) {
            return null;
        }
        String plain = typed.replaceFirst("\\.0+$", "");
        if (!plain.matches("[0-9]{1,9}") || Integer.parseInt(plain) < least || Integer.parseInt(plain) > most) {
            warn(field, "imports.problem.number", typed, least, most);
            return null;
        }
        return Integer.valueOf(plain);
    }

    /** Yes or no; null when nothing is said. */
    public Boolean yesNo(ImportField field) {
        String typed = known(field);
        if (typed == null) {
            return null;
        }
        String word = typed.toLowerCase(Locale.UK);
        if (!YES.contains(word) && !NO.contains(word)) {
            warn(field, "imports.problem.yesNo", typed);
            return null;
        }
        return YES.contains(word);
    }

    /** The words of a list, each once, in their order. */
    public List<String> words(ImportField field) {
        String typed = known(field);
        return typed == null
                ? List.of()
                : Arrays.stream(BETWEEN_WORDS.split(typed))
                        .map(RowCells::oneLine)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The row cannot be taken. */
    public void refuse(ImportField field, String key, String shown, Object... arguments) {
        problems.add(RowProblem.refusal(row.line(), field, key, shown, arguments));
    }

    /** The row can be taken, but not as it stands. */
    public void warn(ImportField field, String key, String shown, Object... arguments) {
        problems.add(RowProblem.warning(row.line(), field, key, shown, arguments));
    }
}
