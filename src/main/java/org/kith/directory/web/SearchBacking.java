package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.kith.directory.DirectoryResult;
import org.kith.directory.DirectorySearch;
import org.kith.directory.Facets;
import org.kith.directory.Locations;
import org.kith.directory.MissedSearches;
import org.kith.directory.VolunteerKind;
import org.kith.search.Lag;
import org.kith.search.SearchUnavailable;
import org.kith.search.Sort;
import org.kith.search.Trouble;
import org.kith.web.CurrentViewer;
import org.kith.web.Texts;
import org.kith.web.Wording;

/** {@code /directory/search?q=…}: the directory, by words and by what one narrows it down to. */
@Named
@RequestScoped
public class SearchBacking {
    private static final Logger LOG = Logger.getLogger(SearchBacking.class.getName());

    private static final Set<String> VOLUNTEERS = Set.of(
            "VOLUNTEER",
            VolunteerKind.SOLICITOR.name(),
            VolunteerKind.CONSULTANT.name(),
            VolunteerKind.SIGNATORY_STAFF.name(),
            VolunteerKind.PEER.name());

    @Inject
    DirectorySearch directory;

    @Inject
    CurrentViewer viewer;

    @Inject
    DirectoryWording wording;

    @Inject
    Wording sentences;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    @Inject
    OwnChanges ownChanges;

    @Inject
    MissedSearches missed;

    @Inject
    Locations locations;

    private SearchAddress address;
    private DirectoryResult result;
    private Trouble trouble;
    private List<FacetBox> facets = List.of();
    private NearBox near;

    public void load() {
        address = SearchAddress.of(request);
        near = NearBox.of(address, locations, viewer.get(), texts);
        try {
            search();
            facets = result.facets().stream()
                    .map(facet -> FacetBox.of(facet, wording, address))
                    .toList();
        } catch (SearchUnavailable e) {
            trouble = e.trouble();
            LOG.log(Level.INFO, "The directory cannot be searched: {0}", trouble);
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void search() {
        result = directory.search(viewer.get(), address.query(), ownChanges.awaited());
        missed.note(address.query(), result);
        if (!result.ownMissing()) {
            ownChanges.shown();
        }
    }

    /** Why there is nothing to search. */
    public String getUnavailable() {
        return texts.get("directory.search.unavailable", sentences.of(trouble));
    }

    /** What may be missing in what was found, and why; empty when nothing is worth saying. */
    public String getBehind() {
        Lag lag = result.lag();
        if (lag.trouble() != null) {
            return texts.get("directory.search.behind", sentences.of(lag.trouble()));
        }
        if (result.ownMissing() || lag.worthSaying()) {
            return lag.rebuilding() && lag.waiting() == 0
                    ? texts.get("directory.search.rebuilding")
                    : texts.get("directory.search.catching-up", lag.waiting());
        }
        return "";
    }

    /** The heading: how many can help, or that nobody was found. */
    public String getTitle() {
        if (result == null || getWords().isEmpty()) {
            return texts.get("directory.search.title");
        }
        return result.total() == 0
                ? texts.get("directory.search.none", getWords())
                : texts.get("directory.search.found", result.total(), getWords());
    }

    /** "9 volunteers and 2 organisations"; empty when the kinds of things are narrowed down already. */
    public String getSplit() {
        return result == null || result.total() == 0 || address.query().chosen().containsKey(Facets.WHO)
                ? ""
                : texts.get("directory.search.split", count("VOLUNTEER"), count("ORGANISATION"));
    }

    private int count(String who) {
        return result.facets().stream()
                .filter(facet -> facet.dimension().equals(Facets.WHO))
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.value().equals(who))
                .mapToInt(DirectoryResult.Value::count)
                .sum();
    }

    /** "21 to 40 of 57". */
    public String getRange() {
        long last = Math.max(
                result.first(),
                Math.min(result.total(), result.first() + result.hits().size() - 1L));
        return texts.get("directory.search.range", result.first(), last, result.total());
    }

    public String getWords() {
        return address == null ? "" : address.query().words();
    }

    /** Null while there is no index to search. */
    public DirectoryResult getResult() {
        return result;
    }

    public List<FacetBox> getFacets() {
        return facets;
    }

    /** Everything that can be taken back, about values and about where. */
    public List<FacetBox.Choice> getChoices() {
        return Stream.concat(near.choices().stream(), getFacetChoices().stream())
                .toList();
    }

    public List<FacetBox.Choice> getFacetChoices() {
        return facets.stream().flatMap(FacetBox::chosen).toList();
    }

    public NearBox getNear() {
        return near;
    }

    /** Name of the order when it is another than is usual; empty otherwise. */
    public String getSortChosen() {
        return address != null && address.sortedByChoice()
                ? address.query().sort().name()
                : "";
    }

    /** The orders there are to choose from, with their names. */
    public List<Order> getOrders() {
        Sort now = address.query().sort();
        return Stream.of(
                        address.query().words().isEmpty()
                                ? null
                                : new Order(Sort.RELEVANCE, texts.get("directory.search.sort.relevance"), now),
                        near.point()
                                ? new Order(Sort.DISTANCE, texts.get("directory.search.sort.distance"), now)
                                : null,
                        new Order(Sort.NAME, texts.get("directory.search.sort.name"), now),
                        new Order(Sort.NEWEST, texts.get("directory.search.sort.newest"), now),
                        new Order(Sort.AVAILABILITY, texts.get("directory.search.sort.availability"), now))
                .filter(Objects::nonNull)
                .toList();
    }

    /** An order to choose. */
    public record Order(String value, String label, boolean chosen) {
        Order(Sort sort, String label, Sort now) {
            this(sort.name(), label, sort == now);
        }
    }

    public String getSameHref() {
        return address.same();
    }

    /** Address of the search for the words that were probably meant. */
    public String getMeantHref() {
        return address.with(result.meant());
    }

    public String getClearHref() {
        return address.withoutChoices();
    }

    /** Whether there is an organisation in what was found, on whatever page. */
    public boolean isOrganisationsFound() {
        Set<String> chosen = address.query().chosen().getOrDefault(Facets.WHO, Set.of());
        return Stream.of("ORGANISATION", "MEMBER", "SIGNATORY")
                .filter(who -> chosen.isEmpty() || chosen.contains(who))
                .anyMatch(who -> count(who) > 0);
    }

    /** Address of the organisations found as a file, up to the format. */
    public String getOrganisationsHref() {
        return address.upToFormat("organisations-download");
    }

    /** Whether this viewer may take the volunteers found as a file, and there are some, on whatever page. */
    public boolean isVolunteersFound() {
        Set<String> chosen = address.query().chosen().getOrDefault(Facets.WHO, Set.of());
        return viewer.get().signedIn()
                && VOLUNTEERS.stream()
                        .filter(who -> chosen.isEmpty() || chosen.contains(who))
                        .anyMatch(who -> count(who) > 0);
    }

    /** Address of the volunteers found as a file, up to the format. */
    public String getVolunteersHref() {
        return address.upToFormat("volunteers-export");
    }

    /** Address of the page before; empty on the first one. */
    public String getPreviousHref() {
        return result.previous() == null ? "" : address.at(result.previous());
    }

    /** Address of the page behind; empty on the last one. */
    public String getNextHref() {
        return result.next() == null ? "" : address.at(result.next());
    }
}
