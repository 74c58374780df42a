package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.matching.QueueCard;
import org.kith.web.ListDownloads;
import org.kith.web.ListDownloads.Column;

/** {@code /matching/queue-download?as=csv}: the queue as a file. */
@Named
@RequestScoped
public class QueueDownloadBacking {
    private static final List<Column<QueueCard>> COLUMNS = List.of(
            new Column<>("matching.queue.download.number", QueueCard::number),
            new Column<>("matching.queue.request", QueueCard::title),
            new Column<>("matching.queue.member", QueueCard::organisationName),
            new Column<>("matching.queue.download.programme", QueueCard::programmeName),
            new Column<>("matching.queue.act", QueueCard::step),
            new Column<>("matching.queue.download.since", QueueCard::since),
            new Column<>("matching.queue.download.invited", QueueCard::invitedName),
            new Column<>("matching.queue.download.answerBy", QueueCard::answerBy),
            new Column<>("matching.queue.download.late", QueueCard::late),
            new Column<>("matching.queue.download.declined", QueueCard::declined),
            new Column<>("matching.queue.download.agreed", QueueCard::agreed),
            new Column<>("matching.queue.download.wanted", QueueCard::peopleWanted));

    @Inject
    QueueBacking queue;

    @Inject
    ListDownloads downloads;

    /** Answers with the file in place of the page. */
    public void send() {
        queue.load();
        downloads.send(
                "queue",
                COLUMNS,
                queue.getGroups().stream()
                        .flatMap(group -> group.cards().stream())
                        .toList());
    }
}
