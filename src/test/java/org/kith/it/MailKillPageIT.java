package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
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

    /** As many as the demo invites. */
    private static final int MAILS = 31;

    @Test
    void aMailThatWasGoingOutWhenTheServerWasKilledArrivesOnce() throws Exception {
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
            assertThat(PATIENCE.until(() -> oneOfAllIsGoingOut(administrator)))
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

    private static boolean oneOfAllIsGoingOut(PlainBrowser administrator) {
        Answer page = administrator.get("/notify/mail");
        return waiting(page) == MAILS
                && page.document()
                        .select("tbody .k-badge")
                        .eachText()
                        .contains(TEXTS.getString("enum.MailState.SENDING"));
    }

    /** The count beside the first view. */
    private static int waiting(Answer page) {
        return Integer.parseInt(page.document().expectFirst(".k-tabs .k-count").text());
    }

    private static void arriveOnce(RunningKith kith, ScriptedMailServer silent) throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(silent.port(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            kith.restart();
            kith.awaitReady();
            PlainBrowser administrator = PlainBrowser.of(kith, ADMINISTRATOR);
            assertThat(PATIENCE.until(() -> waiting(administrator.get("/notify/mail")) == 0))
                    .as("%s", administrator.get("/notify/mail").body())
                    .isTrue();
            List<MimeMessage> received = Arrays.asList(server.getReceivedMessages());
            List<String> ids = received.stream().map(MailKillPageIT::id).toList();
            assertThat(ids).hasSize(MAILS).doesNotHaveDuplicates().containsAll(interrupted(silent));
        } finally {
            server.stop();
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
