package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kith.area.NamedAreas;
import org.kith.area.Outcode;
import org.kith.directory.LegalForm;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.Organisations;
import org.kith.directory.People;
import org.kith.directory.Postcode;
import org.kith.directory.SkillLevel;
import org.kith.directory.VolunteerKind;
import org.kith.directory.VolunteerProfile;
import org.kith.directory.Volunteers;
import org.kith.directory.Volunteers.PersonalDetails;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.vocabulary.Vocabulary;

/**
 * Volunteers and organisations that hold a word of its own in every field, so that each tells by whom it is found and to
 * whom it is shown. Those of one family have a word in common. Runs inside the server.
 */
@ApplicationScoped
@Transactional
public class Canaries {
    /** Pence; each in another band. */
    private static final List<Long> INCOMES = List.of(500_000L, 5_000_000L, 20_000_000L, 50_000_000L);

    /** Each audience has a skill, a postcode, a legal form and a theme of the Charter that no other has. */
    private static final Map<Audience, String> SKILLS = Map.of(
            Audience.PUBLIC, "copyright",
            Audience.MEMBERS, "gift-aid",
            Audience.COORDINATORS, "defamation",
            Audience.PRIVATE, "insolvency");

    private static final Map<Audience, String> POSTCODES = Map.of(
            Audience.PUBLIC, "B14 7QH",
            Audience.MEMBERS, "CV1 2GT",
            Audience.COORDINATORS, "NG1 5FS",
            Audience.PRIVATE, "LE1 6RX");

    private static final Map<Audience, LegalForm> FORMS = Map.of(
            Audience.PUBLIC, LegalForm.CHARITABLE_TRUST,
            Audience.MEMBERS, LegalForm.PARTNERSHIP,
            Audience.COORDINATORS, LegalForm.SOLE_TRADER,
            Audience.PRIVATE, LegalForm.PUBLIC_BODY);

    private static final Map<Audience, String> THEMES = Map.of(
            Audience.PUBLIC, "buy-local",
            Audience.MEMBERS, "good-employer",
            Audience.COORDINATORS, "ethical-procurement",
            Audience.PRIVATE, "green-and-sustainable");

    @Inject
    Fixture fixture;

    @Inject
    People people;

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    @Inject
    Vocabulary vocabulary;

    /**
     * A volunteer.
     *
     * @param family the word in common; it stands in the headline
     * @param headline who may see the headline
     * @param rest who may see every other field
     * @param mark where its words, skill and place come from; stays when audiences change
     */
    public record VolunteerCanary(
            String family, Audience headline, Audience rest, Audience mark, Viewer oneself, long employer) {
        public long id() {
            return oneself.volunteerId();
        }

        /** The same one with the fields for others. */
        public VolunteerCanary shownTo(Audience headline, Audience rest) {
            return new VolunteerCanary(family, headline, rest, mark, oneself, employer);
        }

        /** The word in a field. */
        public String word(String field) {
            return field + mark.name().toLowerCase(Locale.ROOT) + family;
        }

        /** The values of the facet. */
        public List<String> areas() {
            return Canaries.areas(outcode());
        }

        public Outcode outcode() {
            return Outcode.of(POSTCODES.get(mark)).orElseThrow();
        }
    }

    /** An organisation whose page is for one audience. The word in common stands in its name. */
    public record OrganisationCanary(String family, Audience page, Audience mark, long id, Viewer person) {
        /** The same one with the page for others. */
        public OrganisationCanary shownTo(Audience page) {
            return new OrganisationCanary(family, page, mark, id, person);
        }

        public String word(String field) {
            return field + mark.name().toLowerCase(Locale.ROOT) + family;
        }

        public String outcode() {
            return Postcode.of(POSTCODES.get(mark)).orElseThrow().outcode();
        }

        public String postcode() {
            return POSTCODES.get(mark);
        }

        /** In pence. */
        public long income() {
            return INCOMES.get(mark.ordinal());
        }

        public String registrationNumber() {
            return "R" + mark.ordinal() + family.substring(family.length() - 8);
        }

        public String companyNumber() {
            return "C" + mark.ordinal() + family.substring(family.length() - 6);
        }

        /** The values of the facet. */
        public List<String> areas() {
            return Canaries.areas(Outcode.of(outcode()).orElseThrow());
        }

        public LegalForm form() {
            return FORMS.get(mark);
        }

        /** The name of its theme of the Charter. */
        public String theme() {
            String words = THEMES.get(mark).replace('-', ' ');
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    private static List<String> areas(Outcode outcode) {
        return Stream.concat(Stream.of(outcode.area()), new NamedAreas().of(outcode).stream())
                .toList();
    }

    public long skill(Audience mark) {
        return fixture.skill(SKILLS.get(mark));
    }

    public String skillLabel(Audience mark) {
        return vocabulary.byKey().get(SKILLS.get(mark)).label();
    }

    /** An approved volunteer with a place free, who works for an organisation whose page everybody may see. */
    public VolunteerCanary volunteer(Viewer administrator, String family, Audience headline, Audience rest) {
        VolunteerCanary words = new VolunteerCanary(family, headline, rest, rest, null, 0);
        long employer = fixture.organisation(words.word("employer"));
        Viewer waiting = fixture.volunteer(administrator, VolunteerKind.SOLICITOR, employer);
        people.correct(
                administrator,
                waiting.personId(),
                people.account(administrator, waiting.personId()).version(),
                words.word("name"),
                words.word("name") + "@it.example");
        VolunteerCanary canary = show(new VolunteerCanary(family, headline, rest, rest, waiting, employer));
        volunteers.approve(administrator, canary.id(), Fixture.LAWWORKS);
        return new VolunteerCanary(family, headline, rest, rest, fixture.again(waiting), employer);
    }

    /** The same words and skill, for other audiences from now on: saved by the volunteer, as the profile's page does. */
    public VolunteerCanary show(VolunteerCanary canary) {
        PersonalDetails own = volunteers.own(canary.oneself()).details();
        volunteers.describe(
                canary.oneself(),
                volunteers.own(canary.oneself()).version(),
                new VolunteerProfile(
                        canary.family() + " " + canary.word("headline"),
                        canary.headline(),
                        canary.word("about"),
                        canary.rest(),
                        Map.of(skill(canary.mark()), SkillLevel.EXPERT),
                        canary.rest(),
                        true,
                        true,
                        canary.outcode(),
                        10,
                        canary.rest(),
                        Set.of("cy"),
                        canary.rest(),
                        2),
                new PersonalDetails(own.name(), canary.rest(), own.email(), canary.rest(), own.phone(), canary.rest()));
        return canary;
    }

    /** A member and signatory whose page is for that audience, with a person of its own. */
    public OrganisationCanary organisation(Viewer administrator, String family, Audience page) {
        OrganisationCanary words = new OrganisationCanary(family, page, page, 0, null);
        long id = fixture.organisation(new OrganisationFacts(
                family + " " + words.word("name"),
                words.registrationNumber(),
                words.companyNumber(),
                words.form(),
                Postcode.of(POSTCODES.get(page)).orElseThrow(),
                null,
                null,
                null,
                words.word("activities"),
                words.word("objects"),
                new TreeMap<>(Map.of(LocalDate.of(2025, 3, 31), words.income()))));
        fixture.join(id);
        fixture.sign(id, THEMES.get(page));
        organisations.showTo(administrator, id, page);
        return new OrganisationCanary(family, page, page, id, fixture.personOf(administrator, id));
    }

    /** The same facts, for others from now on. */
    public OrganisationCanary show(Viewer administrator, OrganisationCanary canary) {
        organisations.showTo(administrator, canary.id(), canary.page());
        return canary;
    }
}
