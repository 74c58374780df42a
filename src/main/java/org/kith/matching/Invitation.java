package org.kith.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.kith.directory.Volunteer;
import org.kith.refusal.Refusal;
import org.kith.request.Request;

/** The question put to a volunteer after an approval. It holds a place until it is declined or withdrawn. */
@Entity
public class Invitation {
    /** Working days to answer. */
    public static final int DAYS_TO_ANSWER = 5;

    public static final int NOTE_MAX = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private Request request;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "volunteer_id")
    private Volunteer volunteer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decision_id")
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.SENT;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "decline_note")
    private String declineNote;

    protected Invitation() {}

    Invitation(Request request, Volunteer volunteer, Decision decision, Instant sentAt, LocalDate answerBy) {
        this.request = request;
        this.volunteer = volunteer;
        this.decision = decision;
        this.sentAt = sentAt;
        this.answerBy = answerBy;
    }

    /** @throws Refusal unless it waits for an answer */
    void accept(Instant now) {
        answer(InvitationState.ACCEPTED, now);
    }

    /**
     * @param note a few words for the coordinator; null for none
     * @throws Refusal unless it waits for an answer
     */
    void decline(DeclineReason reason, String note, Instant now) {
        if (reason == null) {
            throw Refusal.at("reason", "refusal.decline.reasonMissing");
        }
        if (note != null && note.length() > NOTE_MAX) {
            throw Refusal.at("note", "refusal.tooLong", NOTE_MAX);
        }
        answer(InvitationState.DECLINED, now);
        declineReason = reason;
        declineNote = note;
    }

    /** @throws Refusal unless it waits for an answer */
    void withdraw(Instant now) {
        answer(InvitationState.WITHDRAWN, now);
    }

    private void answer(InvitationState answer, Instant now) {
        if (state != InvitationState.SENT) {
            throw new Refusal("refusal.invitationAnswered");
        }
        state = answer;
        answeredAt = now;
    }

    public boolean lateOn(LocalDate day) {
        return state == InvitationState.SENT && day.isAfter(answerBy);
    }

    public Long id() {
        return id;
    }

    public Request request() {
        return request;
    }

    public Volunteer volunteer() {
        return volunteer;
    }

    public InvitationState state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public DeclineReason declineReason() {
        return declineReason;
    }

    public String declineNote() {
        return declineNote;
    }
}
