package org.kith.directory;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kith.account.Accounts;
import org.kith.installation.DatabaseReady;
import org.kith.installation.Settings;
import org.kith.notify.LinkPurpose;
import org.kith.notify.OneTimeLinks;

/** While nobody has an account and there is no demo data, each start prints a fresh link to create the administrator. */
@ApplicationScoped
public class FirstStart {
    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinks links;

    @Inject
    Settings settings;

    void printLink(@Observes @Priority(DatabaseReady.FIRST_START + 1) DatabaseReady ready) {
        if (accounts.none()) {
            String link = settings.baseAddress() + "/directory/first-administrator?link="
                    + links.issue(LinkPurpose.FIRST_ADMINISTRATOR, null);
            // Straight to the console, never to the log: whoever has the link becomes the administrator.
            System.out.printf(
                    "%nNobody can sign in yet. Create the administrator within %d minutes, once:%n  %s%n%n",
                    LinkPurpose.FIRST_ADMINISTRATOR.lifetime().toMinutes(), link);
        }
    }
}
