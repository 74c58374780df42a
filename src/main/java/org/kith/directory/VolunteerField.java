package org.kith.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kith.imports.FieldType;
import org.kith.imports.ImportField;

/** What a column of a list of people and volunteers can be. */
enum VolunteerField implements ImportField {
    NAME(
            FieldType.TEXT,
            VolunteerFacts::name,
            "name",
            "full name",
            "contact name",
            "volunteer name",
            "person",
            "contact",
            "volunteer",
            "first name",
            "forename",
            "given name"),
    /** Stands behind the name, where a list has the two in columns of their own. */
    SURNAME(FieldType.TEXT, facts -> null, "surname", "last name", "family name", "second name"),
    EMAIL(
            FieldType.EMAIL,
            facts -> null,
            "email",
            "e-mail",
            "email address",
            "e-mail address",
            "mail",
            "contact email",
            "work email"),
    PHONE(
            FieldType.TEXT,
            VolunteerFacts::phone,
            "phone",
            "telephone",
            "tel",
            "phone number",
            "telephone number",
            "mobile",
            "mobile number",
            "contact number"),
    ORGANISATION(
            FieldType.TEXT,
            VolunteerFacts::organisationId,
            "organisation",
            "organization",
            "organisation name",
            "employer",
            "company",
            "company name",
            "firm",
            "law firm",
            "works for",
            "member organisation"),
    ORGANISATION_NUMBER(
            FieldType.TEXT,
            facts -> null,
            "organisation registration number",
            "registration number",
            "charity number",
            "registered charity number",
            "organisation number"),
    ORGANISATION_POSTCODE(
            FieldType.TEXT,
            facts -> null,
            "organisation postcode",
            "employer postcode",
            "company postcode",
            "office postcode"),
    ROLE_THERE(
            FieldType.TEXT,
            VolunteerFacts::roleThere,
            "role",
            "role there",
            "job title",
            "job",
            "position",
            "title",
            "occupation"),
    KIND(
            FieldType.CHOICE,
            VolunteerFacts::kind,
            "kind of volunteer",
            "kind",
            "volunteer type",
            "type of volunteer",
            "type",
            "category"),
    HEADLINE(
            FieldType.TEXT,
            VolunteerFacts::headline,
            "headline",
            "in one line",
            "tagline",
            "offer",
            "i can help with",
            "can help with"),
    ABOUT(
            FieldType.TEXT,
            VolunteerFacts::about,
            "about",
            "bio",
            "biography",
            "profile",
            "about you",
            "about me",
            "description",
            "experience",
            "background"),
    SKILLS(
            FieldType.LIST,
            VolunteerFacts::skills,
            "skills",
            "skill",
            "expertise",
            "areas of expertise",
            "specialisms",
            "practice areas",
            "areas of law",
            "knowledge"),
    REMOTE(FieldType.YES_NO, VolunteerFacts::remote, "remote", "remotely", "online", "helps remotely", "by video"),
    IN_PERSON(
            FieldType.YES_NO,
            VolunteerFacts::inPerson,
            "in person",
            "face to face",
            "helps in person",
            "on site",
            "will travel"),
    POSTCODE(
            FieldType.POSTCODE,
            VolunteerFacts::postcode,
            "postcode",
            "post code",
            "postal code",
            "home postcode",
            "zip"),
    TRAVEL_MILES(
            FieldType.NUMBER,
            VolunteerFacts::travelMiles,
            "travel miles",
            "miles",
            "travels",
            "travel distance",
            "how far",
            "radius"),
    LANGUAGES(
            FieldType.LIST,
            VolunteerFacts::languages,
            "languages",
            "language",
            "languages spoken",
            "spoken languages",
            "speaks"),
    CAPACITY(
            FieldType.NUMBER,
            VolunteerFacts::capacity,
            "capacity",
            "places",
            "how many at once",
            "people at once",
            "max matches");

    /** What people have who are no volunteers. */
    private static final Set<VolunteerField> OF_A_PERSON = EnumSet.of(
            NAME, SURNAME, EMAIL, PHONE, ORGANISATION, ORGANISATION_NUMBER, ORGANISATION_POSTCODE, ROLE_THERE);

    private final FieldType type;
    private final Function<VolunteerFacts, Object> fact;
    private final List<String> headers;

    VolunteerField(FieldType type, Function<VolunteerFacts, Object> fact, String... headers) {
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
        return this == NAME || this == EMAIL;
    }

    @Override
    public List<Enum<?>> choices() {
        return this == KIND ? List.of(VolunteerKind.values()) : List.of();
    }

    /** Whether it belongs to the offer to help. */
    boolean ofTheOffer() {
        return !OF_A_PERSON.contains(this);
    }

    /** What the facts say; null where nothing is known, and always for what only helps to find something. */
    Object of(VolunteerFacts facts) {
        Object value = fact.apply(facts);
        return value instanceof Set<?> several && several.isEmpty() ? null : value;
    }
}
