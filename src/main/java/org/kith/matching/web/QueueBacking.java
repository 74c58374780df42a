package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.kith.matching.MatchingQueue;
import org.kith.matching.QueueCard;
import org.kith.matching.QueueStep;
import org.kith.web.CurrentViewer;

/** {@code /matching/queue}: the open requests of the programmes one coordinates. */
@Named
@RequestScoped
public class QueueBacking {
    @Inject
    CurrentViewer viewer;

    @Inject
    MatchingQueue queue;

    private List<QueueCard> all = List.of();

    public void load() {
        all = queue.list(viewer.get());
    }

    /** The requests by what they wait for; only what somebody waits for is there. */
    public List<Group> getGroups() {
        return Arrays.stream(QueueStep.values())
                .map(step -> new Group(
                        step, all.stream().filter(card -> card.step() == step).toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    /** Requests that wait for the same step. */
    public record Group(QueueStep step, List<QueueCard> cards) {}
}
