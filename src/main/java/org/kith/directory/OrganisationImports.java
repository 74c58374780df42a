package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/**
 * Imports of organisations: a file is uploaded, looked at, and applied as a whole or discarded. Preview and import read the
 * same text by the same rules. Who may is {@link DirectoryAccess#mayImport}.
 */
@ApplicationScoped
@Transactional
public class OrganisationImports {
    public static final int PAGE_SIZE = 50;

    private static final String TYPE = "organisation_import";
    private static final int EARLIER = 50;

    /** Class of the SQL states that say so. */
    private static final String CONSTRAINT_BROKEN = "23";

    @PersistenceContext
    EntityManager em;

    @Inject
    DirectoryFacts facts;

    @Inject
    OrganisationChanges changes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Keeps a file until it is applied or discarded. Returns its id.
     *
     * @throws Refusal at field {@code file} when it is too large or no sheet with a column for names
     */
    @Saves
    public long upload(Viewer viewer, String fileName, byte[] content) {
        DirectoryAccess.mayImport(viewer);
        UploadedSheet sheet = UploadedSheet.read(fileName, content, today());
        OrganisationImport file =
                new OrganisationImport(sheet.fileName(), sheet.text(), viewer.accountId(), clock.instant());
        em.persist(file);
        audit.record(viewer, "import.uploaded", TYPE, file.id(), "done");
        return file.id();
    }

    /** What a file above the limit is answered. */
    public static Refusal tooLarge() {
        return Refusal.at("file", "directory.import.refusal.tooLarge", UploadedSheet.MAX_BYTES / 1024 / 1024);
    }

    /** The newest imports, those that wait included. */
    public List<ImportCard> earlier(Viewer viewer) {
        DirectoryAccess.mayImport(viewer);
        return em.createQuery(
                        "select new org.kith.directory.ImportCard(i.id, i.fileName, i.uploadedAt, i.appliedAt,"
                                + " i.newCount, i.changedCount, i.unchangedCount, i.foldedCount, i.refusedCount)"
                                + " from OrganisationImport i order by i.uploadedAt desc, i.id desc",
                        ImportCard.class)
                .setMaxResults(EARLIER)
                .getResultList();
    }

    /**
     * What an import would do by today's directory, or what it did.
     *
     * @param show null for what most needs a look
     * @param page from 1; beyond the last it is the last
     */
    public ImportPreview preview(Viewer viewer, long id, ImportView show, int page) {
        OrganisationImport file = find(viewer, id, LockModeType.NONE);
        ImportJudgement judgement = judged(file);
        ImportCard card = file.card();
        ImportCounts counts = card.applied() ? card.counts() : judgement.counts();
        List<RowProblem> warnings = judgement.problems(ImportView.WARNINGS);
        ImportView view = show == null ? mostUrgent(counts, warnings.isEmpty()) : show;
        List<ImportJudgement.Judged> organisations = judgement.accepted(view);
        List<RowProblem> problems = judgement.problems(view);
        int size = view.ofOrganisations() ? organisations.size() : problems.size();
        int pages = Math.max(1, (size + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pages);
        return new ImportPreview(
                card,
                counts,
                warnings.size(),
                view,
                shown,
                pages,
                part(organisations, shown).stream()
                        .map(ImportJudgement.Judged::line)
                        .toList(),
                part(problems, shown),
                judgement.areas(),
                judgement.rows().unusedColumns());
    }

    private static ImportView mostUrgent(ImportCounts counts, boolean clean) {
        if (counts.refused() > 0) {
            return ImportView.REFUSED;
        }
        if (!clean) {
            return ImportView.WARNINGS;
        }
        return counts.added() > 0 ? ImportView.NEW : counts.changed() > 0 ? ImportView.CHANGED : ImportView.UNCHANGED;
    }

    private static <T> List<T> part(List<T> all, int page) {
        int from = Math.min((page - 1) * PAGE_SIZE, all.size());
        return List.copyOf(all.subList(from, Math.min(from + PAGE_SIZE, all.size())));
    }

    /**
     * Takes everything that was accepted into the directory, or nothing.
     *
     * @param leaveOutRefused must be true when rows are refused: they are left out by choice
     * @throws Refusal when refused rows were not left out, nothing can go in, nobody of the choice is in the file, it was
     *     applied before, or an organisation was added elsewhere meanwhile
     */
    @Saves
    public ImportOutcome apply(Viewer viewer, long id, boolean leaveOutRefused, MakeMembers choice) {
        OrganisationImport file = find(viewer, id, LockModeType.PESSIMISTIC_WRITE);
        file.requireWaiting();
        ImportJudgement judgement = judged(file);
        ImportCounts counts = judgement.counts();
        check(judgement, counts, leaveOutRefused, choice);
        Instant now = clock.instant();
        List<Organisation> chosen = new ArrayList<>();
        Set<Long> touched = new LinkedHashSet<>();
        for (ImportJudgement.Judged judged : judgement.accepted()) {
            Organisation organisation = taken(judged, now);
            if (judged.view() != ImportView.UNCHANGED) {
                touched.add(organisation.id());
            }
            if (choice.includes(judged.facts())) {
                chosen.add(organisation);
            }
        }
        List<Long> members = makeMembers(chosen);
        touched.addAll(members);
        file.apply(counts, now);
        flush();
        changes.of(touched);
        audit.record(viewer, "import.applied", TYPE, id, "done");
        return new ImportOutcome(counts, members.size());
    }

    private static void check(
            ImportJudgement judgement, ImportCounts counts, boolean leaveOutRefused, MakeMembers choice) {
        if (counts.refused() > 0 && !leaveOutRefused) {
            throw Refusal.at("leaveOut", "directory.import.refusal.refusedRows", counts.refused());
        }
        if (counts.organisations() == 0) {
            throw new Refusal("directory.import.refusal.nothing");
        }
        if (choice.nobodyChosen()) {
            throw Refusal.at("members", "directory.import.refusal.nobodyChosen");
        }
        Set<String> known = judgement.registrationNumbers();
        choice.registrationNumbers().stream()
                .filter(Predicate.not(known::contains))
                .sorted()
                .findFirst()
                .ifPresent(number -> {
                    throw Refusal.at("numbers", "directory.import.refusal.unknownNumber", number);
                });
    }

    private Organisation taken(ImportJudgement.Judged judged, Instant now) {
        return switch (judged.view()) {
            case NEW -> {
                Organisation added = new Organisation(judged.facts(), now);
                em.persist(added);
                yield added;
            }
            case CHANGED -> {
                judged.existing().change(judged.facts(), now);
                yield judged.existing();
            }
            default -> judged.existing();
        };
    }

    /** Those who are not members yet become members today. */
    private List<Long> makeMembers(List<Organisation> chosen) {
        List<Long> made = new ArrayList<>();
        for (List<Organisation> chunk : KnownOrganisations.chunks(chosen)) {
            Set<Long> members =
                    facts.membersAmong(chunk.stream().map(Organisation::id).toList());
            chunk.stream()
                    .filter(organisation -> !members.contains(organisation.id()))
                    .forEach(organisation -> {
                        em.persist(new Membership(organisation, today()));
                        made.add(organisation.id());
                    });
        }
        return made;
    }

    /** The registers' numbers are unique: another import or form may have added one of them since they were looked up. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (!addedMeanwhile(e)) {
                throw e;
            }
            Refusal refusal = new Refusal("directory.import.refusal.meanwhile");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static boolean addedMeanwhile(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(CONSTRAINT_BROKEN));
    }

    /**
     * Throws the file away, unless it was applied.
     *
     * @throws Refusal once it was applied
     */
    @Saves
    public void discard(Viewer viewer, long id) {
        OrganisationImport file = find(viewer, id, LockModeType.PESSIMISTIC_WRITE);
        file.requireWaiting();
        em.remove(file);
        audit.record(viewer, "import.discarded", TYPE, id, "done");
    }

    /**
     * The refused rows as they came, each with its line and its problems in front, as a file that can be corrected and
     * imported.
     *
     * @param sentence words a problem
     */
    public byte[] refusedRows(Viewer viewer, long id, Function<RowProblem, String> sentence) {
        ImportJudgement judgement = judged(find(viewer, id, LockModeType.NONE));
        Map<Long, String> problems = judgement.problems(ImportView.REFUSED).stream()
                .collect(Collectors.groupingBy(
                        RowProblem::line, TreeMap::new, Collectors.mapping(sentence, Collectors.joining(" "))));
        return judgement.rows().written(problems);
    }

    private OrganisationImport find(Viewer viewer, long id, LockModeType lock) {
        DirectoryAccess.mayImport(viewer);
        OrganisationImport file = em.find(OrganisationImport.class, id, lock);
        if (file == null) {
            throw new NotFound("import");
        }
        return file;
    }

    private ImportJudgement judged(OrganisationImport file) {
        OrganisationRows rows = OrganisationRows.read(file.content(), today());
        return new ImportJudgement(rows, new KnownOrganisations(em).matching(rows.organisations()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
