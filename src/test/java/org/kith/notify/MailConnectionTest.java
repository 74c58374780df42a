package org.kith.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.installation.MailSettings.MailServer;
import org.kith.installation.MailSettings.Security;
import org.kith.it.ScriptedMailServer;

/** What is made of each answer that a mail server can give. */
class MailConnectionTest {
    private static final Mail MAIL = new Mail(
            new NewMail("ada@it.example", "A subject", new MailBody().paragraph("Text"), null),
            new MailBody().paragraph("Text"),
            "a@it.example",
            Instant.EPOCH);

    private final ScriptedMailServer server = new ScriptedMailServer(0);

    @AfterEach
    void close() {
        server.close();
    }

    private MailConnection connection(Security security, String user) throws MessagingException {
        return connection(server.port(), security, user);
    }

    private static MailConnection connection(int port, Security security, String user) throws MessagingException {
        return new MailConnection(new MailServer("localhost", port, security, user, user, "Kith <kith@it.example>"));
    }

    private MailRefused refused(String command, String answer) throws MessagingException {
        server.answering(command, answer);
        try (MailConnection connection = connection(Security.NONE, null)) {
            connection.open();
            connection.send(connection.message(MAIL));
            throw new AssertionError("it went out");
        } catch (MessagingException e) {
            return MailRefused.sending(e);
        }
    }

    @Test
    void oneConnectionIsForSeveralMails() throws MessagingException {
        try (MailConnection connection = connection(Security.NONE, null)) {
            for (int i = 0; i < 3; i++) {
                connection.open();
                connection.send(connection.message(MAIL));
            }
        }
        assertThat(server.mails()).hasSize(3).allSatisfy(mail -> assertThat(mail)
                .contains("Message-ID: <a@it.example>"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such person, ADDRESS_REFUSED",
        "RCPT, 553 no such name, ADDRESS_REFUSED",
        "RCPT, 450 come back later, ADDRESS_REFUSED_NOW",
        "MAIL, 550 not from you, SENDER_REFUSED",
        "MAIL, 451 not now, SENDER_REFUSED",
        "MAIL, 530 sign in first, SENDER_REFUSED",
        "DATA, 554 spam, MAIL_REFUSED",
        "DATA, 451 busy, MAIL_REFUSED_NOW",
        "., 554 spam, MAIL_REFUSED",
        "., 452 no room, MAIL_REFUSED_NOW",
        "RCPT, cut, BROKEN_OFF",
        "., cut, BROKEN_OFF"
    })
    void eachAnswerIsUnderstood(String command, String answer, MailTrouble trouble) throws MessagingException {
        MailRefused refused = refused(command, answer);
        assertThat(refused.trouble()).as(refused.said()).isEqualTo(trouble);
        if (!answer.equals(ScriptedMailServer.CUT)) {
            assertThat(refused.said()).contains(answer);
        }
    }

    @Test
    void anAddressThatIsRefusedForGoodIsGivenUpAtOnce() throws MessagingException {
        assertThat(refused("RCPT", "550 no such person").trouble().lasting()).isTrue();
        assertThat(MailTrouble.ADDRESS_REFUSED_NOW.lasting()).isFalse();
    }

    @Test
    void aServerThatIsNotThereIsNot() throws IOException {
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("localhost", 0)); // taken, and nobody listens there
            assertThatThrownBy(() -> connection(nobody.getLocalPort(), Security.NONE, null)
                            .open())
                    .isInstanceOfSatisfying(
                            MessagingException.class,
                            e -> assertThat(MailRefused.connecting(e).trouble()).isEqualTo(MailTrouble.UNREACHABLE));
        }
    }

    @Test
    void nothingIsSaidBeforeTheConnectionIsSecured() {
        assertThatThrownBy(() -> connection(Security.STARTTLS, null).open())
                .isInstanceOfSatisfying(
                        MessagingException.class,
                        e -> assertThat(MailRefused.connecting(e).trouble()).isEqualTo(MailTrouble.NOT_SECURE));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void whoCannotSignInIsTold() {
        server.answering("EHLO", "250-scripted\r\n250 AUTH PLAIN").answering("AUTH", "535 wrong");
        assertThatThrownBy(() -> connection(Security.NONE, "kith").open())
                .isInstanceOfSatisfying(
                        MessagingException.class,
                        e -> assertThat(MailRefused.connecting(e).trouble()).isEqualTo(MailTrouble.SIGN_IN_REFUSED));
    }
}
