package org.kith.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.SavedSearches;
import org.kith.web.CurrentViewer;

/** Beside what a search found: whether its viewer keeps the search and what is new in it, or the way to keep it. */
@Named
@RequestScoped
public class SavedNewsBacking {
    @Inject
    SavedSearches searches;

    @Inject
    SearchBacking search;

    @Inject
    CurrentViewer viewer;

    @Inject
    DirectoryWording wording;

    @Inject
    HttpServletRequest request;

    private DirectoryQuery query;
    private SavedSearches.News news;

    @PostConstruct
    void look() {
        query = SearchAddress.of(request).query();
        news = searches.look(viewer.get(), query).orElse(null);
    }

    /** Null when the search is not kept. */
    public SavedSearches.News getNews() {
        return news;
    }

    public List<NamedNewcomer> getFirst() {
        return news.first().stream()
                .map(newcomer -> NamedNewcomer.of(newcomer, wording))
                .toList();
    }

    /** How many are new beside those that are named. */
    public int getMore() {
        return news.fresh() - news.first().size();
    }

    /** The page that saves this search, with a name to begin with. */
    public String getSaveHref() {
        String name = Stream.concat(
                        Stream.of(query.words()).filter(words -> !words.isEmpty()),
                        search.getChoices().stream().map(FacetBox.Choice::label))
                .collect(Collectors.joining(", "));
        return SaveSearchBacking.address(query) + "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
