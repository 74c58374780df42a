package org.kith.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.kith.area.NamedAreas;
import org.kith.privacy.Viewer;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.search.SearchIndex;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.Vocabulary;

/** The search of the directory as pages call it, with an index and cards that are given instead of the database. */
public final class DirectoryWithoutDatabase {
    private final DirectorySearch search = new DirectorySearch();

    /** Cards are asked for by id; null for an id that has none. */
    public DirectoryWithoutDatabase(
            SearchIndex index,
            Vocabulary vocabulary,
            LongFunction<OrganisationCard> organisations,
            LongFunction<VolunteerCard> volunteers) {
        search.index = index;
        search.vocabulary = vocabulary;
        search.clock = Clock.systemUTC();
        search.areas = new Areas();
        search.namedAreas = new NamedAreas();
        search.programmes = new Programmes() {
            @Override
            public List<ProgrammeCard> all() {
                return List.of();
            }
        };
        search.organisations = new Organisations() {
            @Override
            public List<OrganisationCard> cards(Viewer viewer, Collection<Long> ids) {
                return looked(organisations, ids);
            }
        };
        search.volunteers = new VolunteerCards() {
            @Override
            public List<VolunteerCard> cards(Viewer viewer, Collection<Long> ids) {
                return looked(volunteers, ids);
            }
        };
    }

    private static <T> List<T> looked(LongFunction<T> cards, Collection<Long> ids) {
        return ids.stream().map(cards::apply).filter(Objects::nonNull).toList();
    }

    public DirectoryResult search(Viewer viewer, DirectoryQuery query) {
        return search.search(viewer, query);
    }
}
