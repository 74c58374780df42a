package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.kith.matching.InvitationCard;
import org.kith.web.ListDownloads;
import org.kith.web.ListDownloads.Column;

/** {@code /matching/invitations-download?as=csv}: a volunteer's own invitations as a file. */
@Named
@RequestScoped
public class InvitationsDownloadBacking {
    private static final List<Column<InvitationCard>> COLUMNS = List.of(
            new Column<>("matching.invitations.what", card -> card.request().title()),
            new Column<>(
                    "matching.invitations.download.programme",
                    card -> card.request().programme().name()),
            new Column<>("matching.invitations.who", card -> card.request().organisationName()),
            new Column<>("matching.desk.state", InvitationCard::state),
            new Column<>("matching.invitations.download.invited", InvitationCard::sentAt),
            new Column<>("matching.invitations.download.answerBy", InvitationCard::answerBy),
            new Column<>("matching.invitations.download.answered", InvitationCard::answeredAt),
            new Column<>("matching.invitation.reason", InvitationCard::declineReason),
            new Column<>("matching.invitation.note", InvitationCard::declineNote),
            new Column<>("matching.invitations.download.contact", contact(InvitationCard.Contact::name)),
            new Column<>("matching.invitations.download.email", contact(InvitationCard.Contact::email)),
            new Column<>("matching.invitations.download.phone", contact(InvitationCard.Contact::phone)));

    @Inject
    InvitationsBacking invitations;

    @Inject
    ListDownloads downloads;

    /** Answers with the file in place of the page. */
    public void send() {
        invitations.load();
        downloads.send("invitations", COLUMNS, invitations.getMine());
    }

    /** Of the member, whom one can reach once one has accepted. */
    private static Function<InvitationCard, String> contact(Function<InvitationCard.Contact, String> part) {
        return card -> card.member() == null ? null : part.apply(card.member());
    }
}
