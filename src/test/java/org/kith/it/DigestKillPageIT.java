package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A server that is killed while digests go out: the one that was being sent and the one that was written and not sent
 * arrive all the same, each once, though the job that writes them is done again. Of two servers one does the job.
 */
class DigestKillPageIT {
    private static final Patience PATIENCE = Patience.ofSeconds(240);
    private static final String SUBJECT = "for your saved searches";

    /** What the log tells at the end of the job. */
    private static final String ENDED = "Digests: ";

    private static final List<String> READERS = List.of("member@demo.example", "member2@demo.example");

    @Test
    void eachDigestArrivesOnce() throws Exception {
        ScriptedMailServer scripted = new ScriptedMailServer(0);
        RunningKith kith = RunningKith.start("digestkill", mailServer(scripted.port()));
        try {
            kith.awaitReady();
            PlainBrowser administrator = PlainBrowser.of(kith, "coordinator@demo.example");
            long invitations = invitations();
            assertThat(PATIENCE.until(() -> scripted.mails().size() >= invitations && waiting(administrator) == 0))
                    .as("the demo's invitations, which it makes once it is ready, are out of the way")
                    .isTrue();
            kith.kill();
            due(kith);

            scripted.answering(ScriptedMailServer.END, ScriptedMailServer.SILENCE);
            kith.restart();
            kith.awaitReady();
            PlainBrowser again = PlainBrowser.of(kith, "coordinator@demo.example");
            assertThat(PATIENCE.until(() -> waiting(again) == READERS.size() && digestsAt(scripted) == 1))
                    .as("one is being sent, the other one is written: %s", kith.console())
                    .isTrue();
            kith.kill();
            scripted.close();
            due(kith);
            arriveOnce(kith, scripted.port());
        } finally {
            kith.stop();
            scripted.close();
        }
    }

    private static Map<String, String> mailServer(int port) {
        return Map.of(
                "KITH_MAIL_HOST", "localhost",
                "KITH_MAIL_PORT", Integer.toString(port),
                "KITH_MAIL_TLS", "none",
                "KITH_MAIL_FROM", "Kith <kith@it.example>");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "kith.it.database",
            matches = "postgres",
            disabledReason = "an embedded database belongs to one process")
    void ofTwoNodesOneTells() throws Exception {
        int port = RunningKith.freePort();
        RunningKith one = RunningKith.start("digestnodes", mailServer(port));
        RunningKith other = null;
        try (MailReceiver server = new MailReceiver(port)) {
            one.awaitReady();
            other = one.beside("digestnodes2");
            other.awaitReady();
            long invitations = invitations();
            assertThat(PATIENCE.until(() -> server.received().size() >= invitations))
                    .isTrue();
            List<RunningKith> nodes = List.of(one, other);
            long before = runs(nodes);
            due(one);
            assertThat(PATIENCE.until(() -> digests(server).size() >= READERS.size() && runs(nodes) > before))
                    .isTrue();
            assertThat(PlainBrowser.of(other, "coordinator@demo.example")
                            .get("/notify/mail")
                            .status())
                    .as("both are there")
                    .isEqualTo(200);
            assertThat(runs(nodes)).isEqualTo(before + 1);
            assertThat(digests(server)).containsExactlyInAnyOrderElementsOf(READERS);
        } finally {
            one.stop();
            if (other != null) {
                other.stop();
            }
        }
    }

    /** How often the job has come to its end on any of the nodes. */
    private static long runs(List<RunningKith> nodes) {
        return nodes.stream()
                .flatMap(node -> node.log().lines())
                .filter(line -> line.contains(ENDED))
                .count();
    }

    /** How many the demo makes; none of its notes has a line break. */
    private static long invitations() throws IOException {
        try (InputStream list = DigestKillPageIT.class.getResourceAsStream("/demo/invitations.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).count();
        }
    }

    private static void arriveOnce(RunningKith kith, int port) {
        try (MailReceiver server = new MailReceiver(port)) {
            kith.restart();
            kith.awaitReady();
            PlainBrowser administrator = PlainBrowser.of(kith, "coordinator@demo.example");
            assertThat(PATIENCE.until(() -> digests(server).size() >= READERS.size() && waiting(administrator) == 0))
                    .as("%s", kith.console())
                    .isTrue();
            assertThat(PATIENCE.until(() -> ran(kith)))
                    .as("the job was done again")
                    .isTrue();
            assertThat(waiting(administrator)).isZero();
            assertThat(digests(server)).containsExactlyInAnyOrderElementsOf(READERS);
        }
    }

    /** The number beside the first view: mails that wait or go out. */
    private static int waiting(PlainBrowser administrator) {
        return Integer.parseInt(administrator
                .get("/notify/mail")
                .document()
                .select(".k-tabs .k-count")
                .first()
                .text());
    }

    private static long digestsAt(ScriptedMailServer server) {
        return server.mails().stream().filter(mail -> mail.contains(SUBJECT)).count();
    }

    private static List<String> digests(MailReceiver server) {
        return server.received().stream()
                .filter(message -> subject(message).contains(SUBJECT))
                .map(DigestKillPageIT::reader)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reader(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if seven o'clock had passed while no server ran. */
    private static void due(RunningKith kith) throws SQLException {
        TestDatabase.Settings database = kith.database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update timed_job set due_at = timestamp '2026-01-01 00:00:00' where name = 'digests'"))
                    .isOne();
        }
    }

    /** Whether the log of this start tells that the job came to its end. */
    private static boolean ran(RunningKith kith) {
        return kith.log().contains(ENDED);
    }
}
