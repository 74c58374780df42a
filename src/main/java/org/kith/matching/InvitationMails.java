package org.kith.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kith.directory.Person;
import org.kith.installation.Settings;
import org.kith.notify.MailBody;
import org.kith.notify.MailTexts;
import org.kith.notify.Mails;
import org.kith.notify.NewMail;

/** Tells a volunteer by mail of an invitation: who asks for help with what and until when to answer, but nobody's contacts. */
@ApplicationScoped
public class InvitationMails {
    @Inject
    Mails mails;

    @Inject
    MailTexts texts;

    @Inject
    Settings settings;

    /** Posts it in the transaction that invites; nothing when Kith knows no address of the volunteer. */
    public void invited(Invitation invitation) {
        Person person = invitation.volunteer().person();
        if (person.email() == null) {
            return;
        }
        String title = invitation.request().title();
        String organisation = invitation.request().organisation().name();
        MailBody body = new MailBody()
                .paragraph(texts.get("matching.invitationMail.greeting", person.name()))
                .paragraph(texts.get("matching.invitationMail.asked", organisation, title))
                .paragraph(texts.get("matching.invitationMail.answerBy", texts.day(invitation.answerBy())))
                .link(
                        texts.get("matching.invitationMail.link"),
                        settings.baseAddress() + "/matching/invitation?id=" + invitation.id())
                .paragraph(texts.get("matching.invitationMail.contacts"));
        String subject = texts.subject("matching.invitationMail.subject", organisation);
        mails.post(new NewMail(person.email(), subject, body, null));
    }
}
