package org.kith.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kith.refusal.Refusal;

/**
 * One mail to one address. It is marked as being sent, in a transaction of its own, before anything goes out; so it can
 * go out twice only when Kith ends in between, and has the same Message-ID then.
 */
@Entity
class Mail {
    static final int ANSWER_MAX = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @Column(name = "message_id")
    private String messageId;

    private String address;

    private String subject;

    private String plain;

    private String html;

    private String unsubscribe;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.WAITING;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "next_at")
    private Instant nextAt;

    private int attempts;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Enumerated(EnumType.STRING)
    private MailTrouble trouble;

    private String answer;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Mail() {}

    /**
     * @param body with what stands at the end of every mail
     * @param messageId without angle brackets
     */
    Mail(NewMail mail, MailBody body, String messageId, Instant now) {
        this.messageId = messageId;
        write(mail, body);
        this.unsubscribe =
                mail.unsubscribe() == null ? null : mail.unsubscribe().toString();
        this.postedAt = now;
        this.waitingSince = now;
        this.nextAt = now;
    }

    /** It says that from now on. */
    void write(NewMail mail, MailBody body) {
        address = mail.address();
        subject = mail.subject();
        plain = body.plain();
        html = body.html(mail.subject());
    }

    /** What it told is not for its reader any more. */
    void nothingLeft(Instant now) {
        end(MailTrouble.NOTHING_LEFT, now);
    }

    /** Whether that try is still the last one, and nobody gave the mail up meanwhile. */
    boolean isTry(int attempt) {
        return attempts == attempt && (state == MailState.SENDING || state == MailState.WAITING);
    }

    void sent(Instant now) {
        state = MailState.SENT;
        trouble = null;
        answer = null;
        nextAt = null;
        endedAt = now;
    }

    /**
     * It did not go out: it waits for another try, or is given up when there is no use in one or it is too late.
     *
     * @param said what the mail server said; null for nothing
     */
    void failed(MailTrouble why, String said, Instant now) {
        if (why.lasting() || MailPauses.tooLate(waitingSince, now)) {
            end(why, now);
        } else {
            state = MailState.WAITING;
            trouble = why;
            nextAt = now.plus(MailPauses.after(attempts));
        }
        answer = said == null || said.length() <= ANSWER_MAX ? said : said.substring(0, ANSWER_MAX);
    }

    /** Whoever was sending it is gone; nobody knows how far it came. */
    void interrupted(Instant now) {
        state = MailState.WAITING;
        trouble = MailTrouble.INTERRUPTED;
        answer = null;
        nextAt = now;
    }

    /** It waited too long for a try. */
    void tooLate(Instant now) {
        end(trouble == null ? MailTrouble.NO_SERVER : trouble, now);
    }

    /** @throws Refusal unless it waits */
    void tryNow(Instant now) {
        require(MailState.WAITING);
        nextAt = now;
    }

    /** @throws Refusal unless it waits */
    void giveUp(Instant now) {
        require(MailState.WAITING);
        end(MailTrouble.BY_HAND, now);
    }

    /** @throws Refusal unless it was given up */
    void sendAgain(Instant now) {
        require(MailState.GIVEN_UP);
        state = MailState.WAITING;
        waitingSince = now;
        nextAt = now;
        endedAt = null;
    }

    private void end(MailTrouble why, Instant now) {
        state = MailState.GIVEN_UP;
        trouble = why;
        nextAt = null;
        endedAt = now;
    }

    private void require(MailState wanted) {
        if (state != wanted) {
            throw new Refusal("refusal.mailElsewhere");
        }
    }

    MailCard card() {
        return new MailCard(id, address, subject, state, postedAt, nextAt, triedAt, attempts, trouble, answer, endedAt);
    }

    Long id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    String address() {
        return address;
    }

    String subject() {
        return subject;
    }

    String plain() {
        return plain;
    }

    String html() {
        return html;
    }

    /** Null when such mails cannot be stopped. */
    String unsubscribe() {
        return unsubscribe;
    }

    Instant postedAt() {
        return postedAt;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAt() {
        return nextAt;
    }

    /** What the mail server said at the last try that failed; null for nothing. */
    String answer() {
        return answer;
    }

    MailTrouble trouble() {
        return trouble;
    }
}
