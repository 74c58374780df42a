package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.matching.InvitationCard;
import org.kith.matching.InvitationState;
import org.kith.matching.Invitations;
import org.kith.web.CurrentViewer;

/** {@code /matching/invitations}: a volunteer's own, those first that wait for an answer. */
@Named
@RequestScoped
public class InvitationsBacking {
    @Inject
    CurrentViewer viewer;

    @Inject
    Invitations invitations;

    private List<InvitationCard> mine = List.of();

    public void load() {
        mine = invitations.mine(viewer.get());
    }

    public List<InvitationCard> getMine() {
        return mine;
    }

    /** How many wait for an answer. */
    public long getWaiting() {
        return mine.stream()
                .filter(card -> card.state() == InvitationState.SENT)
                .count();
    }
}
