package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.privacy.Audience;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** Organisations: their pages, and changing them. Imports are {@link OrganisationImports}. */
@ApplicationScoped
@Transactional
@Saves
public class Organisations {
    public static final String TYPE = "organisation";

    @PersistenceContext
    EntityManager em;

    @Inject
    DirectoryFacts facts;

    @Inject
    CharterThemes themes;

    @Inject
    VolunteerCards cards;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Areas areas;

    @Inject
    OrganisationChanges changes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The page of an organisation. */
    public OrganisationPage page(Viewer viewer, long id) {
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null || !DirectoryAccess.sees(viewer, organisation)) {
            throw new NotFound("organisation");
        }
        return new OrganisationPage(
                id,
                organisation.version(),
                organisation.facts(),
                areas.name(organisation.area()),
                facts.membersAmong(List.of(id)).contains(id),
                facts.signatoriesAmong(List.of(id)).contains(id),
                themes.names(List.of(id)).getOrDefault(id, List.of()),
                people(viewer, id),
                DirectoryAccess.edits(viewer, organisation));
    }

    private List<VolunteerCard> people(Viewer viewer, long id) {
        List<Long> volunteers = em.createQuery("select v.id from Volunteer v where v.employer.id = :id", Long.class)
                .setParameter("id", id)
                .getResultList();
        return cards.cards(viewer, volunteers).stream()
                .filter(card -> card.name() != null)
                .sorted(Comparator.comparing(VolunteerCard::name))
                .toList();
    }

    /** The names of those of the ids that exist and that this viewer may see, by id. */
    Map<Long, String> names(Viewer viewer, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .filter(organisation -> DirectoryAccess.sees(viewer, organisation))
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** Those of the ids that exist and that this viewer may see, in no particular order. */
    public List<OrganisationCard> cards(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Organisation> found = em.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultList();
        List<Long> known = found.stream().map(Organisation::id).toList();
        Set<Long> members = facts.membersAmong(known);
        Set<Long> signatories = facts.signatoriesAmong(known);
        Map<Long, Set<Long>> offers = offers(viewer, known);
        return found.stream()
                .filter(organisation -> DirectoryAccess.sees(viewer, organisation))
                .map(organisation -> new OrganisationCard(
                        organisation.id(),
                        organisation.name(),
                        members.contains(organisation.id()),
                        signatories.contains(organisation.id()),
                        organisation.legalForm(),
                        areas.name(organisation.area()),
                        organisation.facts().activities(),
                        vocabulary.get(offers.getOrDefault(organisation.id(), Set.of())).stream()
                                .map(SkillCard::label)
                                .toList(),
                        organisation.outcode().orElse(null)))
                .toList();
    }

    /** Those of the ids that exist and that this viewer may see, for a list, in the order given. */
    List<WrittenOrganisation> written(Viewer viewer, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Organisation> found = em.createQuery(
                        "select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch", "o.incomes")
                .setHint("eclipselink.batch.type", "IN")
                .getResultStream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        Set<Long> members = facts.membersAmong(ids);
        Set<Long> signatories = facts.signatoriesAmong(ids);
        Map<Long, List<String>> pledged = themes.names(ids);
        return ids.stream()
                .map(found::get)
                .filter(organisation -> organisation != null && DirectoryAccess.sees(viewer, organisation))
                .map(organisation -> new WrittenOrganisation(
                        organisation.facts(),
                        members.contains(organisation.id()),
                        signatories.contains(organisation.id()),
                        pledged.getOrDefault(organisation.id(), List.of()),
                        DirectoryAccess.seesWholePostcode(viewer, organisation)))
                .toList();
    }

    /** Skills by organisation that its approved people show to this viewer. */
    private Map<Long, Set<Long>> offers(Viewer viewer, List<Long> ids) {
        Map<Long, Set<Long>> offers = new HashMap<>();
        VolunteerCards.withParts(
                        em.createQuery("select v from Volunteer v where v.employer.id in :ids", Volunteer.class)
                                .setParameter("ids", ids))
                .getResultList()
                .stream()
                .filter(Volunteer::approved)
                .filter(volunteer -> viewer.sees(
                        volunteer.skillsAudience(), volunteer.person().id()))
                .forEach(
                        volunteer -> offers.computeIfAbsent(volunteer.employer().id(), x -> new TreeSet<>())
                                .addAll(volunteer.skills(vocabulary).keySet()));
        return offers;
    }

    /**
     * Saves an edited page. Numbers in registers and incomes are not edited here.
     *
     * @param version the version the form was opened on
     * @throws EditedMeanwhile when it was saved elsewhere since
     * @throws Refusal at the field that breaks a rule
     */
    public void edit(Viewer viewer, long id, int version, OrganisationEdit edit) {
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null) {
            throw new NotFound("organisation");
        }
        DirectoryAccess.require(viewer, DirectoryAccess.edits(viewer, organisation));
        EditedMeanwhile.check(organisation.version(), version);
        edit.check(LocalDate.now(clock));
        organisation.change(edit.over(organisation.facts()), clock.instant());
        changes.of(List.of(id));
        audit.record(viewer, "organisation.edited", TYPE, id, "done");
    }

    /** Organisations whose name has all the words typed, for choosing one; at most {@code limit}. */
    public List<Choice> choices(Viewer viewer, String typed, int limit) {
        DirectoryAccess.mayManagePeople(viewer);
        String pattern =
                "%" + (typed == null ? "" : typed.strip().toLowerCase(java.util.Locale.UK)).replace("%", "") + "%";
        return new ArrayList<>(em.createQuery(
                        "select new org.kith.directory.Organisations.Choice(o.id, o.name, o.postcode) from Organisation o"
                                + " where lower(o.name) like :pattern order by o.name",
                        Choice.class)
                .setParameter("pattern", pattern)
                .setMaxResults(limit)
                .getResultList());
    }

    /** An organisation to choose from a list. */
    public record Choice(long id, String name, String postcode) {}

    /** Who may see the page; a coordinator may narrow it. */
    public void showTo(Viewer viewer, long id, Audience audience) {
        DirectoryAccess.maySeeWaiting(viewer);
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null) {
            throw new NotFound("organisation");
        }
        organisation.showTo(audience);
        changes.of(List.of(id));
        audit.record(viewer, "organisation.audience", TYPE, id, audience.name());
    }
}
