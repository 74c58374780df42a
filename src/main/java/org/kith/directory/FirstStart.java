package org.kith.directory;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
            // Past System.out, which the server copies to its log: whoever has the link becomes the administrator.
            PrintStream console =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            console.printf(
                    "%nNobody can sign in yet. Create the administrator within %d minutes, once:%n  %s%n%n",
                    LinkPurpose.FIRST_ADMINISTRATOR.lifetime().toMinutes(), link);
        }
    }
}
