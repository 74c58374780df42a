package org.kith.directory.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.directory.Completion;
import org.kith.directory.Completion.Offer;
import org.kith.search.SearchUnavailable;
import org.kith.web.CurrentViewer;
import org.kith.web.Texts;

/**
 * {@code /directory/complete?q=…}: what to offer for a search box in which that stands, as JSON: {@code said}, a sentence
 * that tells how many there are, and {@code offers}, each with its {@code label}, its {@code kind} in words, another name
 * where that was typed ({@code also}) and its {@code href}. While there is no index to search it answers 503.
 */
public class CompletionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(CompletionServlet.class.getName());

    private static final int OFFERED = 8;

    @Inject
    private transient Completion completion;

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Offer> offers;
        try {
            offers = completion.of(viewer.get(), Objects.toString(request.getParameter("q"), ""), OFFERED);
        } catch (SearchUnavailable e) {
            LOG.log(Level.INFO, "Nothing can be completed: {0}", e.trouble());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            offers = List.of();
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store"); // who may see what can change at any time
        response.getWriter().write(json(offers, request.getContextPath()).toString());
    }

    private JsonObject json(List<Offer> offers, String application) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Offer offer : offers) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("label", offer.label())
                    .add("kind", texts.of(offer.kind()))
                    .add("href", application + offer.address());
            if (offer.also() != null) {
                one.add("also", texts.get("directory.profile.skill.also", offer.also()));
            }
            all.add(one);
        }
        return Json.createObjectBuilder()
                .add("said", texts.get("directory.complete.said", offers.size()))
                .add("offers", all)
                .build();
    }
}
