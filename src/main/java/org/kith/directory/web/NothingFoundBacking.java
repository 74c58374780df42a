package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.NothingFound;
import org.kith.directory.NothingFound.Tried;
import org.kith.directory.NothingFound.Wider;
import org.kith.search.Words;
import org.kith.web.CurrentViewer;
import org.kith.web.Texts;

/** The part of the search's page that helps when nothing is found, and what it says of a query that is cut. */
@Named
@RequestScoped
public class NothingFoundBacking {
    @Inject
    NothingFound nothingFound;

    @Inject
    SearchBacking search;

    @Inject
    CurrentViewer viewer;

    @Inject
    DirectoryWording wording;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private List<String> tried;
    private List<Link> wider;

    /** A wider search, with how many it finds. */
    public record Link(String label, String href, long count) {}

    private SearchAddress address() {
        return SearchAddress.of(request);
    }

    /** Whether something was typed in which there is no word. */
    public boolean isWordless() {
        return !search.getWords().isEmpty() && Words.plain(search.getWords()).isEmpty();
    }

    /** Says that only the beginning of a very long query was read; empty for any other. */
    public String getCut() {
        String typed = Objects.toString(request.getParameter("q"), "").strip();
        return typed.length() > DirectoryQuery.WORDS_MAX
                ? texts.get("directory.search.cut", DirectoryQuery.WORDS_MAX)
                : "";
    }

    public String getTitle() {
        return isWordless()
                ? texts.get("directory.search.empty.wordless", search.getWords())
                : texts.get("directory.search.empty.title");
    }

    /** How each part of what was typed was taken. */
    public List<String> getTried() {
        if (tried == null) {
            tried = nothingFound.tried(viewer.get(), address().query()).stream()
                    .map(this::told)
                    .toList();
        }
        return tried;
    }

    private String told(Tried one) {
        return switch (one.taken()) {
            case SKILL -> texts.get("directory.search.tried.skill", one.words(), one.skill());
            case OTHER_NAME -> texts.get("directory.search.tried.other-name", one.words(), one.skill());
            case WORD -> texts.get("directory.search.tried.word", one.words());
            case NOBODY ->
                one.skill() == null
                        ? texts.get("directory.search.tried.nobody", one.words())
                        : texts.get("directory.search.tried.nobody-skill", one.words(), one.skill());
        };
    }

    public List<Link> getWider() {
        if (wider == null) {
            SearchAddress address = address();
            wider = nothingFound
                    .wider(viewer.get(), address.query(), search.getResult().meant())
                    .stream()
                    .map(one -> new Link(label(one), address.of(one.query()), one.count()))
                    .toList();
        }
        return wider;
    }

    private String label(Wider one) {
        return switch (one.change()) {
            case MEANT -> texts.get("directory.search.instead.meant", one.what());
            case SKILL -> texts.get("directory.search.instead.skill", one.what());
            case WITHOUT_WORD -> texts.get("directory.search.instead.without-word", one.what());
            case WITHOUT_LEAVING_OUT -> texts.get("directory.search.instead.without-leaving-out", one.what());
            case BROADER -> texts.get("directory.search.instead.broader", one.what());
            case WITHOUT_FILTER ->
                texts.get("directory.search.instead.without-filter", wording.title(one.what()), chosen(one.what()));
            case FARTHER -> texts.get("directory.near.chip.within", one.what());
            case ANYWHERE -> texts.get("directory.search.instead.anywhere");
        };
    }

    /** The values chosen of a dimension, in words. */
    private String chosen(String dimension) {
        return search.getFacetChoices().stream()
                .filter(choice -> choice.name().equals(dimension))
                .map(FacetBox.Choice::label)
                .collect(Collectors.joining(", "));
    }

    /** Everything the search is narrowed by, in words; empty for nothing. */
    public String getNarrowedBy() {
        return search.getChoices().stream().map(FacetBox.Choice::label).collect(Collectors.joining(", "));
    }

    /** Address of the form that asks for help, with the words as its title. */
    public String getAskHref() {
        String page = "/request/ask";
        String words = isWordless() ? "" : search.getWords();
        return words.isEmpty() ? page : page + "?about=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Address that leads a visitor to signing in and back to this search. */
    public String getSignInHref() {
        String here = address().same().substring(request.getContextPath().length());
        return "/account/sign-in?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
