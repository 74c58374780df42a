package org.kith.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.kith.account.Viewers;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.directory.SavedSearches;
import org.kith.privacy.Viewer;
import org.kith.search.Sort;

/** Searches that the demo's members keep. There is no index yet when they are saved, so all that they find is new. */
@ApplicationScoped
public class DemoSavedSearches {
    @Inject
    Viewers viewers;

    @Inject
    SavedSearches searches;

    /** @param accountIds id of the account by e-mail address */
    public void save(Map<String, Long> accountIds) {
        Viewer member = viewers.of(accountIds.get("member@demo.example"));
        searches.save(member, "Help with leases", volunteers("lease review"), true);
        searches.save(member, "Fundraising", volunteers("fundraising"), false);
        Viewer other = viewers.of(accountIds.get("member2@demo.example"));
        searches.save(other, "Strategic planning", volunteers("strategic planning"), true);
    }

    private static DirectoryQuery volunteers(String words) {
        return new DirectoryQuery(words, Map.of(Facets.WHO, Set.of("VOLUNTEER")), Sort.RELEVANCE);
    }
}
