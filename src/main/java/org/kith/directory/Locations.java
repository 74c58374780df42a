package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kith.area.Distance;
import org.kith.area.NamedAreas;
import org.kith.area.Outcode;
import org.kith.area.Outcodes;
import org.kith.area.PositionsChanged;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.search.Changes;
import org.kith.search.Near;
import org.kith.search.SearchDocument;

/** Where organisations and volunteers are: in the index, in searches, and how far from one another. */
@ApplicationScoped
public class Locations {
    private static final double METRES_IN_A_MILE = 1000 * Distance.KILOMETRES_IN_A_MILE;

    @PersistenceContext
    EntityManager em;

    @Inject
    Outcodes outcodes;

    @Inject
    NamedAreas areas;

    @Inject
    Changes changes;

    /** Before documents are made: they may be read again for what was imported just now. */
    void refresh() {
        outcodes.refresh();
    }

    /**
     * Says in a document where its thing is: the postcode area, the areas people name, and the position.
     *
     * @param outcode null when it is not known
     * @param met whether one meets there, so that the distance matters
     */
    void add(SearchDocument.Builder document, Outcode outcode, boolean met, Audience audience) {
        if (outcode == null) {
            return;
        }
        document.facet(Facets.AREA, outcode.area(), audience);
        areas.of(outcode).forEach(area -> document.facet(Facets.AREA, area, audience));
        if (met) {
            outcodes.position(outcode)
                    .ifPresent(position -> document.position(position.latitude(), position.longitude(), audience));
        }
    }

    /** The point that a search is about; empty when it is about none, or nobody knows where that is. */
    Optional<Near> near(Around around) {
        return around == null
                ? Optional.empty()
                : outcodes.position(around.outcode())
                        .map(point -> new Near(
                                point.latitude(),
                                point.longitude(),
                                around.withinMiles() == null
                                        ? Double.POSITIVE_INFINITY
                                        : around.withinMiles() * METRES_IN_A_MILE,
                                around.remote() ? Facets.HOW : null,
                                around.remote() ? "REMOTE" : null));
    }

    /** Whether somebody knows where the district is. */
    public boolean known(Outcode outcode) {
        return outcodes.position(outcode).isPresent();
    }

    /** How far a thing is from where a search is about; null when that is not known. */
    Distance distance(Around around, Outcode outcode) {
        return around == null
                ? null
                : outcodes.distance(around.outcode(), outcode).orElse(null);
    }

    /** Where a viewer's own organisations are, and from where they themselves help, to be offered as a start. */
    @Transactional
    public List<Own> own(Viewer viewer) {
        List<Own> own = new ArrayList<>();
        List<Long> organisations = viewer.organisations().stream().sorted().toList();
        organisations.stream()
                .map(id -> em.find(Organisation.class, id))
                .filter(Objects::nonNull)
                .flatMap(organisation -> organisation.outcode().stream())
                .map(outcode -> new Own(outcode, true))
                .forEach(own::add);
        Volunteer volunteer = viewer.volunteerId() == null ? null : em.find(Volunteer.class, viewer.volunteerId());
        if (volunteer != null && volunteer.outcode() != null) {
            own.add(new Own(volunteer.outcode(), false));
        }
        return own.stream()
                .filter(one -> outcodes.position(one.outcode()).isPresent())
                .filter(one -> own.stream()
                                .filter(same -> same.outcode().equals(one.outcode()))
                                .findFirst()
                                .orElseThrow()
                        == one)
                .toList();
    }

    /** @param ours whether it is an organisation's, and not the viewer's alone */
    public record Own(Outcode outcode, boolean ours) {}

    /** What lies in districts that are somewhere else by now is to be found there. */
    @Transactional
    void moved(@Observes PositionsChanged event) {
        Set<Outcode> districts = event.outcodes();
        tell(Organisations.TYPE, "select o.id, o.postcode from Organisation o where o.postcode is not null", districts);
        tell(Volunteers.TYPE, "select v.id, v.outcode from Volunteer v where v.outcode is not null", districts);
    }

    private void tell(String type, String located, Set<Outcode> districts) {
        em.createQuery(located, Object[].class)
                .getResultStream()
                .filter(row ->
                        Outcode.of((String) row[1]).filter(districts::contains).isPresent())
                .forEach(row -> changes.of(type, (Long) row[0]));
    }
}
