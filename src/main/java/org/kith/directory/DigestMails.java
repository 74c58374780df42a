package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.kith.installation.Settings;
import org.kith.notify.MailBody;
import org.kith.notify.MailTexts;
import org.kith.notify.NewMail;
import org.kith.notify.UnsubscribeLinks;

/** Writes the digest: of each saved search with something new its name, a few names with links, and how many more. */
@ApplicationScoped
public class DigestMails {
    /** As it stands in the links that stop it. */
    static final String KIND = "digest";

    private static final int NAMED = 5;

    @Inject
    MailTexts texts;

    @Inject
    Settings settings;

    @Inject
    UnsubscribeLinks links;

    /**
     * What is new in one saved search.
     *
     * @param address where it is searched, within the application
     * @param newcomers at least one, as the reader may see them
     */
    record Part(String name, String address, List<Newcomer> newcomers) {}

    NewMail written(long accountId, String address, String reader, DigestRhythm rhythm, List<Part> parts) {
        int all = parts.stream().mapToInt(part -> part.newcomers().size()).sum();
        MailBody body = new MailBody()
                .paragraph(texts.get("directory.digest.greeting", reader))
                .paragraph(texts.get("directory.digest.lead", parts.size()));
        parts.forEach(part -> add(body, part));
        body.paragraph(texts.get(rhythm == DigestRhythm.WEEKLY ? "directory.digest.weekly" : "directory.digest.daily"))
                .link(texts.get("directory.digest.change"), settings.baseAddress() + "/directory/saved-searches");
        String subject = texts.subject("directory.digest.subject", all);
        return new NewMail(address, subject, body, links.link(KIND, accountId));
    }

    private void add(MailBody body, Part part) {
        body.heading(part.name());
        part.newcomers().stream().limit(NAMED).forEach(newcomer -> add(body, newcomer));
        int more = part.newcomers().size() - NAMED;
        if (more > 0) {
            body.paragraph(texts.get("directory.digest.more", more));
        }
        body.link(texts.get("directory.digest.open"), settings.baseAddress() + part.address());
    }

    private void add(MailBody body, Newcomer newcomer) {
        if (newcomer.organisation() != null) {
            OrganisationCard card = newcomer.organisation();
            body.item(card.name(), settings.baseAddress() + "/directory/organisation?id=" + card.id(), card.areaName());
        } else {
            VolunteerCard card = newcomer.volunteer();
            body.item(name(card), settings.baseAddress() + "/directory/volunteer?id=" + card.id(), card.headline());
        }
    }

    /** "A volunteer: solicitor" where the name is not for the reader. */
    private String name(VolunteerCard card) {
        return card.name() != null
                ? card.name()
                : texts.get(
                        "directory.card.unnamed",
                        texts.get("enum.VolunteerKind." + card.kind().name()).toLowerCase(Locale.UK));
    }
}
