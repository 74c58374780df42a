package org.kith.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kith.refusal.Phrase;

/**
 * An organisation as a row of a list, in the form that {@link OrganisationRow} reads back as the same.
 *
 * @param themes names of those of the Charter
 * @param wholePostcode whether more than the first half of the postcode is shown
 */
record WrittenOrganisation(
        OrganisationFacts facts, boolean member, boolean signatory, List<String> themes, boolean wholePostcode) {
    /** As a list says yes; what is not is left empty. */
    private static final String YES = "yes";

    private static final List<OrganisationField> FIELDS = Arrays.stream(OrganisationField.values())
            .filter(field -> field != OrganisationField.ORG_ID) // says nothing that the registration number does not
            .toList();

    static List<String> header() {
        return FIELDS.stream().map(field -> field.headers().getFirst()).toList();
    }

    /** @param words the words of a legal form */
    List<String> cells(Function<Phrase, String> words) {
        return FIELDS.stream().map(field -> cell(field, words)).toList();
    }

    private String cell(OrganisationField field, Function<Phrase, String> words) {
        return switch (value(field)) {
            case null -> "";
            case LegalForm form -> words.apply(Phrase.of(form));
            case Postcode postcode -> wholePostcode ? postcode.value() : postcode.outcode();
            case BigDecimal pounds -> pounds.toPlainString();
            case Object text -> text.toString();
        };
    }

    /** Of all incomes the list has room for one, the latest. */
    private Object value(OrganisationField field) {
        Map.Entry<LocalDate, Long> latest =
                facts.incomes().isEmpty() ? null : facts.incomes().lastEntry();
        return switch (field) {
            case INCOME -> latest == null ? null : BigDecimal.valueOf(latest.getValue(), 2);
            case YEAR_END -> latest == null ? null : latest.getKey();
            case MEMBER -> member ? YES : null;
            case SIGNATORY -> signatory ? YES : null;
            case THEMES -> String.join("; ", themes);
            default -> field.of(facts);
        };
    }
}
