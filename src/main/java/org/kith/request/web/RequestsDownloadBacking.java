package org.kith.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.request.RequestCard;
import org.kith.vocabulary.SkillCard;
import org.kith.web.ListDownloads;
import org.kith.web.ListDownloads.Column;

/** {@code /request/requests-download?state=…&sort=…&as=csv}: the requests that the list shows, on all its pages, as a file. */
@Named
@RequestScoped
public class RequestsDownloadBacking {
    private static final List<Column<RequestCard>> COLUMNS = List.of(
            new Column<>("request.download.number", RequestCard::number),
            new Column<>("request.requests.what", RequestCard::title),
            new Column<>("request.download.organisation", RequestCard::organisationName),
            new Column<>("request.requests.programme", card -> card.programme().name()),
            new Column<>("request.requests.state", RequestCard::state),
            new Column<>("request.requests.asked", RequestCard::askedAt),
            new Column<>("request.download.askedBy", RequestCard::askedByName),
            new Column<>("request.requests.wantedBy", RequestCard::wantedBy),
            new Column<>("request.ask.matter", RequestCard::matter),
            new Column<>("request.ask.otherParty", RequestCard::otherParty),
            new Column<>(
                    "request.ask.skills",
                    card -> card.skills().stream().map(SkillCard::label).toList()),
            new Column<>("request.ask.people", RequestCard::peopleWanted),
            new Column<>("request.ask.how.remote", RequestCard::remote),
            new Column<>("request.ask.how.inPerson", RequestCard::inPerson),
            new Column<>("request.download.area", RequestCard::areaName),
            new Column<>("request.ask.postcode", RequestCard::outcode));

    @Inject
    RequestsBacking list;

    @Inject
    ListDownloads downloads;

    /** Answers with the file in place of the page. */
    public void send() {
        list.load();
        downloads.send("requests", COLUMNS, list.found());
    }
}
