package org.kith.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.area.Distance;
import org.kith.directory.SkillLevel;
import org.kith.directory.Volunteer;
import org.kith.directory.VolunteerCards;
import org.kith.directory.Volunteers;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.request.Request;
import org.kith.request.Requests;
import org.kith.schedule.WorkingDays;
import org.kith.search.Relevance;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** The coordinator's desk: who could help with a request, and deciding. */
@ApplicationScoped
@Transactional
@Saves
public class MatchingDesk {
    /** Suggestions shown for a request. */
    public static final int SHOWN = 10;

    /** What the skills criterion can give; the words criterion gives the rest to 100. */
    static final int SKILLS_MOST = 70;

    /** Points by which a score may have moved since it was shown: the words of the whole directory weigh a little in it. */
    static final int TOLERANCE = 5;

    private static final int ALL = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Requests requests;

    @Inject
    Volunteers volunteers;

    @Inject
    VolunteerCards cards;

    @Inject
    Candidates candidates;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Relevance relevance;

    @Inject
    InvitationMails mails;

    @Inject
    HowFar howFar;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Who could help with the request, best first; ties go to whoever is nearer, then to whoever has more places free, then to
     * the older profile.
     */
    public Suggestions suggest(Viewer viewer, long requestId) {
        Request request = requests.seen(viewer, requestId);
        MatchingAccess.mayDecide(viewer, request);
        return suggest(viewer, request, candidates.all());
    }

    private Suggestions suggest(Viewer viewer, Request request, List<Volunteer> considered) {
        HardLimits limits = limits(request);
        Set<Long> passedOver = passedOver(request.id());
        List<Scored> scored = score(viewer, request, considered).stream()
                .sorted(Comparator.comparingInt((Scored s) -> -s.score())
                        .thenComparing(s -> s.distance() == null
                                ? Double.MAX_VALUE
                                : s.distance().kilometres())
                        .thenComparingInt(s -> -s.volunteer().placesFree())
                        .thenComparing(s -> s.volunteer().id()))
                .toList();
        List<Scored> fitting = scored.stream()
                .filter(s -> s.score() > 0 || preferred(request, s))
                .toList();
        List<Scored> allowed = fitting.stream()
                .filter(s -> limits.broken(s.volunteer()).isEmpty())
                .toList();
        List<Suggestion> best = java.util.stream.Stream.concat(
                        allowed.stream().limit(SHOWN),
                        allowed.stream().skip(SHOWN).filter(s -> preferred(request, s)))
                .map(s -> new Suggestion(
                        cards(viewer, s),
                        s.score(),
                        s.criteria(),
                        preferred(request, s),
                        passedOver.contains(s.volunteer().id()),
                        s.distance()))
                .toList();
        List<WhyNot> whyNot = fitting.stream()
                .filter(s -> limits.broken(s.volunteer()).isPresent())
                .limit(SHOWN)
                .map(s -> {
                    HardLimits.Broken broken = limits.broken(s.volunteer()).orElseThrow();
                    return new WhyNot(cards(viewer, s), s.score(), broken.reason(), broken.change());
                })
                .toList();
        return new Suggestions(best, considered.size(), allowed.size(), whyNot);
    }

    private org.kith.directory.VolunteerCard cards(Viewer viewer, Scored scored) {
        return cards.cards(viewer, Set.of(scored.volunteer().id())).getFirst();
    }

    private static boolean preferred(Request request, Scored scored) {
        return scored.volunteer().id().equals(request.preferredVolunteerId());
    }

    private record Scored(Volunteer volunteer, int score, List<Criterion> criteria, Distance distance) {}

    /** Skills give up to 70 points and words the rest; a request without skills is judged by its words alone. */
    private List<Scored> score(Viewer viewer, Request request, List<Volunteer> considered) {
        SkillFit skillFit = new SkillFit(
                vocabulary::narrowerOf,
                vocabulary::broaderOf,
                id -> vocabulary.get(id).map(SkillCard::label).orElse(Long.toString(id)));
        Map<Long, Relevance.WordScore> words = relevance.scores(
                Volunteers.TYPE,
                request.words(),
                considered.stream().map(Volunteer::id).collect(Collectors.toSet()));
        Set<Long> wanted = vocabulary.meant(request.skills());
        int wordsMost = wanted.isEmpty() ? ALL : ALL - SKILLS_MOST;
        return considered.stream()
                .map(volunteer -> {
                    Criterion skills = skillFit.judge(wanted, levels(volunteer), SKILLS_MOST);
                    Criterion own = WordFit.judge(words.get(volunteer.id()), wordsMost);
                    return new Scored(
                            volunteer,
                            skills.points() + own.points(),
                            List.of(skills, own),
                            howFar.between(viewer, request, volunteer));
                })
                .toList();
    }

    /** Skills kept private are the volunteer's alone and earn nothing. */
    private Map<Long, SkillLevel> levels(Volunteer volunteer) {
        if (volunteer.skillsAudience() == org.kith.privacy.Audience.PRIVATE) {
            return Map.of();
        }
        return volunteer.skills(vocabulary).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().level()));
    }

    private HardLimits limits(Request request) {
        List<Invitation> past = invitations(request.id());
        return new HardLimits(
                request,
                ids(past, InvitationState.DECLINED),
                past.stream()
                        .filter(i -> i.state().holdsPlace())
                        .map(i -> i.volunteer().id())
                        .collect(Collectors.toSet()),
                LocalDate.now(clock));
    }

    private static Set<Long> ids(List<Invitation> invitations, InvitationState state) {
        return invitations.stream()
                .filter(i -> i.state() == state)
                .map(i -> i.volunteer().id())
                .collect(Collectors.toSet());
    }

    private List<Invitation> invitations(long requestId) {
        return em.createQuery("select i from Invitation i where i.request.id = :id order by i.id", Invitation.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    private Set<Long> passedOver(long requestId) {
        return Set.copyOf(em.createQuery(
                        "select d.volunteerId from Decision d where d.requestId = :id and d.kind = :kind", Long.class)
                .setParameter("id", requestId)
                .setParameter("kind", Decision.Kind.PASSED_OVER)
                .getResultList());
    }

    /**
     * Approves a suggestion: keeps the evidence, takes a place and invites the volunteer. Request and volunteer are locked,
     * in that order, so of two coordinators at once exactly one wins.
     *
     * @param shownScore the score on the page, so that nobody approves something other than what they saw; kept with the
     *     evidence
     * @return the invitation's id
     * @throws Refusal when a hard limit holds by now, enough people are invited, or the suggestion changed
     */
    public long approve(Viewer viewer, long requestId, long volunteerId, int shownScore) {
        Request request = locked(viewer, requestId);
        request.requireOpen();
        long holding = invitations(requestId).stream()
                .filter(i -> i.state().holdsPlace())
                .count();
        Volunteer volunteer = volunteers.locked(volunteerId);
        Suggestion suggestion = current(viewer, request, volunteer);
        if (holding >= request.peopleWanted()) {
            throw new Refusal("refusal.enoughInvited", request.peopleWanted());
        }
        if (Math.abs(suggestion.score() - shownScore) > TOLERANCE) {
            throw new Refusal("refusal.suggestionChanged", suggestion.score());
        }
        Instant now = clock.instant();
        Decision decision = decide(viewer, Decision.Kind.APPROVED, request, volunteer, suggestion, shownScore);
        Invitation invitation = new Invitation(
                request, volunteer, decision, now, WorkingDays.after(LocalDate.now(clock), Invitation.DAYS_TO_ANSWER));
        em.persist(invitation);
        em.flush();
        volunteers.takePlace(volunteerId, invitation.id());
        mails.invited(invitation);
        audit.record(viewer, "invitation.sent", "invitation", invitation.id(), "done");
        return invitation.id();
    }

    /** "Not this time": kept with its evidence; the volunteer stays on the list, marked. */
    public void passOver(Viewer viewer, long requestId, long volunteerId) {
        Request request = locked(viewer, requestId);
        request.requireOpen();
        Volunteer volunteer = volunteers.locked(volunteerId);
        Suggestion suggestion = current(viewer, request, volunteer);
        decide(viewer, Decision.Kind.PASSED_OVER, request, volunteer, suggestion, suggestion.score());
        audit.record(viewer, "suggestion.passedOver", Requests.TYPE, requestId, "volunteer " + volunteerId);
    }

    /** The suggestion as it is now. */
    private Suggestion current(Viewer viewer, Request request, Volunteer volunteer) {
        limits(request).broken(volunteer).ifPresent(broken -> {
            throw new Refusal("refusal.limit", broken.reason());
        });
        return suggest(viewer, request, List.of(volunteer)).best().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("suggestion"));
    }

    private Decision decide(
            Viewer viewer,
            Decision.Kind kind,
            Request request,
            Volunteer volunteer,
            Suggestion suggestion,
            int shownScore) {
        Decision decision = new Decision(
                kind,
                request.id(),
                suggestion,
                Evidence.of(request, volunteer, vocabulary, suggestion, shownScore),
                viewer.accountId(),
                clock.instant());
        em.persist(decision);
        return decision;
    }

    private Request locked(Viewer viewer, long requestId) {
        Request request = requests.seen(viewer, requestId);
        MatchingAccess.mayDecide(viewer, request);
        em.lock(request, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(request);
        return request;
    }
}
