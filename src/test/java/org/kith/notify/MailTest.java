package org.kith.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kith.refusal.Refusal;

class MailTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final Mail mail = new Mail(
            new NewMail("ada@it.example", "A subject", new MailBody().paragraph("Text"), null),
            new MailBody().paragraph("Text"),
            "id@it.example",
            NOW);

    @Test
    void whatFailedForNowWaits() {
        mail.failed(MailTrouble.UNREACHABLE, "no route", NOW);
        assertThat(mail.state()).isEqualTo(MailState.WAITING);
        assertThat(mail.trouble()).isEqualTo(MailTrouble.UNREACHABLE);
        assertThat(mail.nextAt()).isAfter(NOW);
        mail.sent(NOW);
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.trouble()).isNull();
    }

    @Test
    void whatFailedForGoodIsGivenUpAtOnce() {
        mail.failed(MailTrouble.ADDRESS_REFUSED, "550 unknown", NOW);
        assertThat(mail.state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(mail.nextAt()).isNull();
        assertThat(mail.answer()).isEqualTo("550 unknown");
    }

    @Test
    void whatWaitedTooLongIsGivenUp() {
        Instant late = NOW.plus(Duration.ofDays(5));
        mail.failed(MailTrouble.UNREACHABLE, null, late);
        assertThat(mail.state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(mail.trouble()).isEqualTo(MailTrouble.UNREACHABLE);
    }

    @Test
    void sentAgainItHasItsTimeAgain() {
        mail.giveUp(NOW);
        assertThat(mail.trouble()).isEqualTo(MailTrouble.BY_HAND);
        Instant late = NOW.plus(Duration.ofDays(9));
        mail.sendAgain(late);
        assertThat(mail.nextAt()).isEqualTo(late);
        mail.failed(MailTrouble.UNREACHABLE, null, late);
        assertThat(mail.state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void onlyWhatStandsSoCanBeToldTo() {
        assertThatThrownBy(() -> mail.sendAgain(NOW)).isInstanceOf(Refusal.class);
        mail.sent(NOW);
        assertThatThrownBy(() -> mail.tryNow(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> mail.giveUp(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> mail.sendAgain(NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void aLongAnswerIsCut() {
        mail.failed(MailTrouble.MAIL_REFUSED_NOW, "x".repeat(10_000), NOW);
        assertThat(mail.answer()).hasSize(Mail.ANSWER_MAX);
    }
}
