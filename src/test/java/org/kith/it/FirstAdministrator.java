package org.kith.it;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.it.PlainBrowser.Answer;

/** Whom the first start of an empty Kith lets be created by a link on the console; coordinates every programme. */
public final class FirstAdministrator {
    private static final Pattern LINK = Pattern.compile("/directory/first-administrator\\?link=(\\S+)");

    private FirstAdministrator() {}

    public static Login create(RunningKith kith) {
        Login login = new Login("first@kith.example", UUID.randomUUID().toString());
        PlainBrowser browser = new PlainBrowser(kith);
        Answer created = browser.submit(
                browser.get(link(kith)),
                "create",
                Map.of("name", "Florence First", "email", login.email(), "password", login.password()));
        if (created.status() != 302) {
            throw new IllegalStateException("The administrator could not be created:\n" + created.body());
        }
        return login;
    }

    private static String link(RunningKith kith) {
        Matcher link = LINK.matcher(kith.console());
        if (!link.find()) {
            throw new IllegalStateException("Kith printed no link for the administrator:\n" + kith.console());
        }
        return link.group();
    }
}
