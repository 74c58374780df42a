package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kith.it.PlainBrowser.Answer;

/** A server that is killed while it hands a mail over: that mail and those behind it arrive all the same, each once. */
class MailKillPageIT {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");
    private static final Patience PATIENCE = Patience.ofSeconds(240);
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: (<[^>]+>)");
    private static final String ADMINISTRATOR = "coordinator@demo.example";

    @Test
    void aMailThatWasGoingOutWhenTheServerWasKilledArrivesOnce() {
        ScriptedMailServer silent =
                new ScriptedMailServer(0).answering(ScriptedMailServer.END, ScriptedMailServer.SILENCE);
        RunningKith kith = RunningKith.start(
                "mailkill",
                Map.of(
                        "KITH_MAIL_HOST", "localhost",
                        "KITH_MAIL_PORT", Integer.toString(silent.port()),
                        "KITH_MAIL_TLS", "none",
                        "KITH_MAIL_FROM", "Kith <kith@it.example>"));
        try {
            kith.awaitReady();
            PlainBrowser administrator = PlainBrowser.of(kith, ADMINISTRATOR);
            assertThat(PATIENCE.until(() -> oneGoesOutAndOthersWait(administrator)))
                    .as("%s", administrator.get("/notify/mail").body())
                    .isTrue();
            kith.kill();
            silent.close();
            arriveOnce(kith, silent);
        } finally {
            kith.stop();
            silent.close();
        }
    }

    /** Invitations of the demo. */
    private static boolean oneGoesOutAndOthersWait(PlainBrowser administrator) {
        Answer page = administrator.get("/notify/mail");
        return count(page, 0) > 2
                && page.document()
                        .select("tbody .k-badge")
                        .eachText()
                        .contains(TEXTS.getString("enum.MailState.SENDING"));
    }

    /** The number beside a view: 0 those that wait, 1 given up, 2 sent. */
    private static int count(Answer page, int view) {
        return Integer.parseInt(
                page.document().select(".k-tabs .k-count").get(view).text());
    }

    private static void arriveOnce(RunningKith kith, ScriptedMailServer silent) {
        try (MailReceiver server = new MailReceiver(silent.port())) {
            kith.restart();
            kith.awaitReady();
            PlainBrowser administrator = PlainBrowser.of(kith, ADMINISTRATOR);
            assertThat(PATIENCE.until(() -> count(administrator.get("/notify/mail"), 0) == 0))
                    .as("%s", administrator.get("/notify/mail").body())
                    .isTrue();
            List<String> ids =
                    server.received().stream().map(MailKillPageIT::id).toList();
            assertThat(ids)
                    .hasSize(count(administrator.get("/notify/mail"), 2))
                    .doesNotHaveDuplicates()
                    .containsAll(interrupted(silent));
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the first mail server read to its end and said nothing to. */
    private static List<String> interrupted(ScriptedMailServer silent) {
        List<String> ids = silent.mails().stream()
                .map(MESSAGE_ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).isNotEmpty();
        return ids;
    }
}
