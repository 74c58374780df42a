package org.kith.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kith.directory.LegalForm;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.Postcode;
import org.kith.sheet.CsvSheet;

/**
 * A row of organisations.csv. There are no register numbers: an invented one could be somebody's.
 *
 * @param key how the other files name it
 * @param memberSince null unless a member
 * @param signedOn null unless it signed the Charter
 * @param themes keys of the Charter's themes it pledged under
 */
record DemoOrganisation(
        String key, OrganisationFacts facts, LocalDate memberSince, LocalDate signedOn, List<String> themes) {
    private static final long PENCE = 100;

    static List<DemoOrganisation> all() {
        return DemoFile.rows("organisations.csv").stream()
                .map(row -> new DemoOrganisation(
                        row.get("key"),
                        facts(row),
                        day(row.get("memberSince")),
                        day(row.get("signedOn")),
                        DemoFile.several(row.get("themes"))))
                .toList();
    }

    private static OrganisationFacts facts(CsvSheet.Row row) {
        return new OrganisationFacts(
                row.get("name"),
                null,
                null,
                LegalForm.valueOf(row.get("legalForm")),
                Postcode.of(row.get("postcode")).orElseThrow(),
                null,
                day(row.get("foundedOn")),
                row.get("web"),
                row.get("activities"),
                null,
                incomes(row.get("incomes")));
    }

    /** Whole pounds by the last day of the year in the file. */
    private static SortedMap<LocalDate, Long> incomes(String cell) {
        SortedMap<LocalDate, Long> incomes = new TreeMap<>();
        for (String part : DemoFile.several(cell)) {
            String[] income = DemoFile.pair(part);
            incomes.put(LocalDate.parse(income[0]), Long.parseLong(income[1]) * PENCE);
        }
        return incomes;
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
