package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.kith.matching.DeclineReason;
import org.kith.matching.InvitationCard;
import org.kith.matching.InvitationState;
import org.kith.matching.Invitations;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/** {@code /matching/invitation?id=…}: what is asked of a volunteer, and the answer. */
@Named
@RequestScoped
public class InvitationBacking {
    @Inject
    CurrentViewer viewer;

    @Inject
    Invitations invitations;

    @Inject
    Texts texts;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Parameters parameters;

    private InvitationCard card;
    private String reason;
    private String note;

    public void load() {
        card = invitations.get(viewer.get(), parameters.id("id"));
    }

    public String accept() {
        return answer("matching.invitation.accepted", () -> invitations.accept(viewer.get(), parameters.id("id")));
    }

    public String decline() {
        DeclineReason why = reason == null ? null : DeclineReason.valueOf(reason);
        return answer(
                "matching.invitation.declined",
                () -> invitations.decline(viewer.get(), parameters.id("id"), why, note));
    }

    /** Stays with what was typed when a field is to be corrected; otherwise shows the invitation as it is now. */
    private String answer(String done, Runnable verb) {
        try {
            verb.run();
            notices.good(done);
        } catch (Refusal refusal) {
            if (refusal.field() != null) {
                load();
                return pages.refuse(refusal);
            }
            notices.bad(refusal.key(), refusal.arguments().toArray());
        }
        return pages.redirect("/matching/invitation", "id", parameters.id("id"));
    }

    public InvitationCard getCard() {
        return card;
    }

    /** Before the invitation is read, while a post is, the buttons are there for whoever sent it. */
    public boolean isAnswerable() {
        return card == null ? parameters.text("id") != null : isOwn() && card.state() == InvitationState.SENT;
    }

    /** Whether this viewer is the volunteer, not a coordinator. */
    public boolean isOwn() {
        return card != null && card.volunteerId().equals(viewer.get().volunteerId());
    }

    public List<SelectItem> getReasons() {
        return Arrays.stream(DeclineReason.values())
                .map(constant -> new SelectItem(constant.name(), texts.of(constant)))
                .toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
