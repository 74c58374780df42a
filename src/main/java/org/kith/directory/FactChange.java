package org.kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * That a field has one value in one set of facts and another in a second one.
 *
 * @param before a text or a {@link LegalForm}; null where nothing was known
 * @param after null where nothing is known
 */
public record FactChange(ImportField field, Object before, Object after) {
    /** Every field in which the two differ. */
    static List<FactChange> between(OrganisationFacts before, OrganisationFacts after) {
        List<FactChange> changes = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            Object old = field.shown(before);
            Object now = field.shown(after);
            if (!Objects.equals(old, now)) {
                changes.add(new FactChange(field, old, now));
            }
        }
        return changes;
    }

    /** Every value of {@code second} that has to give way because {@code first} says something else. */
    static List<FactChange> lost(OrganisationFacts first, OrganisationFacts second) {
        List<FactChange> lost = new ArrayList<>(between(first, second));
        lost.removeIf(
                change -> change.field() == ImportField.INCOME || change.before() == null || change.after() == null);
        second.incomes().forEach((year, pence) -> {
            Long kept = first.incomes().get(year);
            if (kept != null && !kept.equals(pence)) {
                lost.add(new FactChange(
                        ImportField.INCOME, ImportField.income(year, kept), ImportField.income(year, pence)));
            }
        });
        return lost;
    }
}
