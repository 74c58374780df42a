package org.kith.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column that an import of organisations knows, under any of its headers; case, spaces and underscores do not matter. */
public enum ImportField {
    NAME(OrganisationFacts::name, "name", "organisation_name", "charity_name"),
    REGISTRATION_NUMBER(OrganisationFacts::registrationNumber, "reg_number", "registration_number", "charity_number"),
    COMPANY_NUMBER(OrganisationFacts::companyNumber, "company_number"),
    LEGAL_FORM(OrganisationFacts::legalForm, "legal_form"),
    POSTCODE(ImportField::postcode, "postcode"),
    REGISTERED_ON(OrganisationFacts::registeredOn, "date_registered", "registered_on", "registration_date"),
    FOUNDED_ON(OrganisationFacts::foundedOn, "founded", "founded_on"),
    WEB(OrganisationFacts::web, "web", "website"),
    ACTIVITIES(OrganisationFacts::activities, "activities"),
    OBJECTS(OrganisationFacts::objects, "objects"),
    INCOME(ImportField::incomes, "income"),
    YEAR_END(facts -> null, "fye", "financial_year_end", "year_end"),
    /** A GB-… identifier: says the registration number where the file has no column for it. */
    ORG_ID(facts -> null, "org_id"),
    /** The two columns that a download of refused rows adds; read again without being told about. */
    LINE(facts -> null, "line"),
    PROBLEM(facts -> null, "problem");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Function<OrganisationFacts, Object> fact;
    private final List<String> headers;

    ImportField(Function<OrganisationFacts, Object> fact, String... headers) {
        this.fact = fact;
        this.headers = List.of(headers);
    }

    /** The field whose column has that header. */
    static Optional<ImportField> of(String header) {
        return Arrays.stream(values())
                .filter(field ->
                        field.headers.stream().anyMatch(known -> plain(known).equals(plain(header))))
                .findFirst();
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.UK).replaceAll("[\\s_]+", "");
    }

    /** Its headers, for people to read. */
    public String headers() {
        return String.join(", ", headers);
    }

    /** What the facts say in this field: a text or a {@link LegalForm}; null where nothing is known. */
    Object shown(OrganisationFacts facts) {
        Object value = fact.apply(facts);
        return value instanceof LocalDate day ? DAY.format(day) : value;
    }

    private static String postcode(OrganisationFacts facts) {
        return facts.postcode() == null ? null : facts.postcode().value();
    }

    private static String incomes(OrganisationFacts facts) {
        return facts.incomes().isEmpty()
                ? null
                : facts.incomes().entrySet().stream()
                        .map(income -> income(income.getKey(), income.getValue()))
                        .collect(Collectors.joining("; "));
    }

    static String income(LocalDate yearEnd, long pence) {
        String pounds = pence % 100 == 0
                ? String.format(Locale.UK, "£%,d", pence / 100)
                : String.format(Locale.UK, "£%,.2f", BigDecimal.valueOf(pence, 2));
        return DAY.format(yearEnd) + ": " + pounds;
    }
}
