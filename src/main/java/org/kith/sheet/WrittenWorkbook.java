package org.kith.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one worksheet of texts, its first row bold and always in sight. */
final class WrittenWorkbook implements WrittenRows {
    /** Rows that are written together; the first of these decide how wide the columns are. */
    private static final int ROWS = 100;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int TITLE = 31;

    /** What stands for no title, as spreadsheets call a worksheet that nobody named. */
    private static final String NO_TITLE = "Sheet1";

    private static final Pattern NOT_IN_TITLES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\t\r\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet worksheet;
    private final List<Integer> widths = new ArrayList<>();
    private int row;

    WrittenWorkbook(OutputStream out, String title) {
        this.out = out;
        this.workbook = new Workbook(out, "Kith", null);
        this.worksheet = workbook.newWorksheet(name(title));
        worksheet.freezePane(0, 1);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % ROWS == 0) {
            worksheet.flush();
        }
    }

    private void put(int column, String cell) {
        String text = EscapedText.write(
                Apostrophe.beforeApostrophe(NOT_IN_XML.matcher(cell).replaceAll("")));
        if (text.equals(text.strip())) {
            worksheet.inlineString(row, column, text);
        } else {
            // the only kind that keeps blanks at its ends in a spreadsheet
            worksheet.inlineString(
                    row, column, RichText.builder().run(text).end().build());
        }
        if (row == 0) {
            worksheet.style(row, column).bold().set();
        }
        if (row < ROWS) {
            widen(column, text);
        }
    }

    private void widen(int column, String text) {
        int longest = text.lines().mapToInt(String::length).max().orElse(0) + 2;
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        if (longest >= widths.get(column)) {
            widths.set(column, Math.min(longest, WIDEST));
        }
        worksheet.width(column, widths.get(column));
    }

    private static String name(String title) {
        String name = NOT_IN_TITLES
                .matcher(NOT_IN_XML.matcher(title).replaceAll(""))
                .replaceAll(" ")
                .strip();
        int end = Math.min(name.length(), TITLE);
        if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        String cut = name.substring(0, end).replaceAll("^[' ]+|[' ]+$", "");
        return cut.isEmpty() ? NO_TITLE : cut;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.close();
        }
    }
}
