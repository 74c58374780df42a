package org.kith.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kith.imports.FieldType;
import org.kith.imports.ImportField;
import org.kith.refusal.Phrase;

/** What a column of a list of organisations can be. */
enum OrganisationField implements ImportField {
    NAME(
            FieldType.TEXT,
            OrganisationFacts::name,
            "name",
            "organisation",
            "organisation name",
            "charity name",
            "company",
            "company name",
            "enterprise",
            "member name",
            "signatory name",
            "member",
            "signatory",
            "business name"),
    REGISTRATION_NUMBER(
            FieldType.TEXT,
            OrganisationFacts::registrationNumber,
            "registration number",
            "reg number",
            "charity number",
            "registered charity number",
            "charity no",
            "registration no",
            "reg no"),
    COMPANY_NUMBER(
            FieldType.TEXT,
            OrganisationFacts::companyNumber,
            "company number",
            "companies house number",
            "company no",
            "company registration number"),
    LEGAL_FORM(
            FieldType.CHOICE,
            OrganisationFacts::legalForm,
            "legal form",
            "legal structure",
            "structure",
            "organisation type",
            "type of organisation"),
    POSTCODE(FieldType.POSTCODE, OrganisationFacts::postcode, "postcode", "post code", "postal code", "zip"),
    REGISTERED_ON(
            FieldType.DAY,
            OrganisationFacts::registeredOn,
            "registered on",
            "date registered",
            "registration date",
            "date of registration"),
    FOUNDED_ON(
            FieldType.DAY,
            OrganisationFacts::foundedOn,
            "founded on",
            "founded",
            "established",
            "date founded",
            "date established",
            "start date"),
    WEB(FieldType.WEB, OrganisationFacts::web, "website", "web", "web site", "web address", "url", "homepage"),
    ACTIVITIES(
            FieldType.TEXT,
            OrganisationFacts::activities,
            "activities",
            "what we do",
            "what they do",
            "description",
            "about",
            "summary"),
    OBJECTS(FieldType.TEXT, OrganisationFacts::objects, "objects", "charitable objects", "purposes", "aims", "mission"),
    INCOME(
            FieldType.POUNDS,
            facts -> null,
            "income",
            "annual income",
            "turnover",
            "annual turnover",
            "total income",
            "latest income"),
    YEAR_END(
            FieldType.DAY,
            facts -> null,
            "year end",
            "fye",
            "financial year end",
            "accounts date",
            "accounting year end"),
    /** Yes makes it a member from today, if it is none; no changes nothing. */
    MEMBER(FieldType.YES_NO, facts -> null, "member", "is member", "consortium member"),
    /** Yes makes it a signatory, if it is none; no changes nothing. */
    SIGNATORY(FieldType.YES_NO, facts -> null, "signatory", "charter signatory", "signed the charter"),
    /** Of the Charter; they are added to those it has. */
    THEMES(FieldType.LIST, facts -> null, "themes", "charter themes", "pledges"),
    /** A GB-… identifier: says the registration number where the file has no column for it. */
    ORG_ID(FieldType.TEXT, facts -> null, "org id", "organisation identifier", "organisation id");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final FieldType type;
    private final Function<OrganisationFacts, Object> fact;
    private final List<String> headers;

    OrganisationField(FieldType type, Function<OrganisationFacts, Object> fact, String... headers) {
        this.type = type;
        this.fact = fact;
        this.headers = List.of(headers);
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean required() {
        return this == NAME;
    }

    @Override
    public List<Enum<?>> choices() {
        return this == LEGAL_FORM ? List.of(LegalForm.values()) : List.of();
    }

    /** What the facts say; null where nothing is known, and always for what is no fact of one moment. */
    Object of(OrganisationFacts facts) {
        return fact.apply(facts);
    }

    /** The same, to be read: a text or a phrase. */
    Object shown(OrganisationFacts facts) {
        return switch (of(facts)) {
            case null -> null;
            case LocalDate day -> DAY.format(day);
            case LegalForm form -> Phrase.of(form);
            case Postcode postcode -> postcode.value();
            case Object text -> text.toString();
        };
    }

    /** "31 March 2025: £1,200". */
    static String income(LocalDate yearEnd, long pence) {
        String pounds = pence % 100 == 0
                ? String.format(Locale.UK, "£%,d", pence / 100)
                : String.format(Locale.UK, "£%,.2f", BigDecimal.valueOf(pence, 2));
        return DAY.format(yearEnd) + ": " + pounds;
    }
}
