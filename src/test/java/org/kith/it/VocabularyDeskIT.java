package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectoryResult;
import org.kith.directory.DirectorySearch;
import org.kith.directory.Facets;
import org.kith.directory.VolunteerKind;
import org.kith.directory.VolunteerPage;
import org.kith.directory.Volunteers;
import org.kith.imports.Decision;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.Imports;
import org.kith.imports.Sql;
import org.kith.it.StoredChanges.Thing;
import org.kith.matching.MatchingDesk;
import org.kith.privacy.Viewer;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.request.Requests;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.vocabulary.ProposalDesk;
import org.kith.vocabulary.ProposalState;
import org.kith.vocabulary.ProposedWord;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillEditing;
import org.kith.vocabulary.SkillEventKind;
import org.kith.vocabulary.SkillHistory;
import org.kith.vocabulary.SkillMerging;
import org.kith.vocabulary.SkillPages;
import org.kith.vocabulary.SkillProposals;
import org.kith.vocabulary.SkillTexts;
import org.kith.vocabulary.SkillUsage;
import org.kith.vocabulary.SkillUse;
import org.kith.vocabulary.SkillWords;
import org.kith.vocabulary.Vocabulary;
import org.kith.vocabulary.VocabularyLoad;

/** Words and skills are changed, merged and taken back; exactly what that touches is indexed, by whom it may be. */
@ArquillianTest
class VocabularyDeskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(
                VocabularyDeskIT.class, Fixture.class, StoredChanges.class, JudgedList.class, Patience.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    StoredChanges stored;

    @Inject
    SkillWords words;

    @Inject
    SkillEditing editing;

    @Inject
    SkillMerging merging;

    @Inject
    SkillHistory history;

    @Inject
    SkillPages skills;

    @Inject
    ProposalDesk proposals;

    @Inject
    SkillProposals proposing;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Volunteers volunteers;

    @Inject
    Requests requests;

    @Inject
    MatchingDesk matching;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    @Inject
    Imports imports;

    @Inject
    ImportMappings mappings;

    @Inject
    ImportPages importPages;

    @Inject
    VocabularyLoad loading;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    private Viewer administrator;
    private Viewer coordinator;
    private Viewer member;
    private long memberOrganisation;
    private String word;

    @BeforeEach
    void people() {
        administrator = fixture.administrator();
        coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        memberOrganisation = fixture.member("Spokes " + Fixture.unique());
        member = fixture.personOf(administrator, memberOrganisation);
        word = "w" + Fixture.unique();
    }

    private static SkillTexts texts(String label, String... broader) {
        return new SkillTexts(label, "Told of " + label, List.of(broader));
    }

    /** Makes a skill whose label has the word of this test. */
    private long skill(String label, String... broader) {
        return editing.create(administrator, texts(label + " " + word, broader));
    }

    private String key(long skill) {
        return vocabulary.get(skill).orElseThrow().key();
    }

    private Viewer volunteer(Long employer, long... skillIds) {
        Viewer waiting = fixture.volunteer(administrator, VolunteerKind.SOLICITOR, employer);
        fixture.describe(
                waiting,
                "Here to help",
                1,
                Arrays.stream(skillIds).mapToObj(this::key).toArray(String[]::new));
        volunteers.approve(coordinator, waiting.volunteerId(), Fixture.LAWWORKS);
        return fixture.again(waiting);
    }

    private void merge(long from, long into) {
        merging.merge(
                administrator,
                from,
                into,
                merging.preview(administrator, from, into).versions());
    }

    private DirectoryResult found(String typed, Map<String, Set<String>> chosen) {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        return search.search(member, new DirectoryQuery(typed, chosen, Sort.RELEVANCE));
    }

    private static List<Long> volunteers(DirectoryResult result) {
        return result.hits().stream()
                .filter(hit -> hit.volunteer() != null)
                .map(hit -> hit.volunteer().id())
                .toList();
    }

    private List<Long> found(String typed) {
        return volunteers(found(typed, Map.of()));
    }

    private List<Long> having(long skill) {
        return volunteers(found("", Map.of(Facets.SKILL, Set.of(Long.toString(skill)))));
    }

    private List<String> labels(Viewer volunteer) {
        return volunteers.page(coordinator, volunteer.volunteerId()).skills().stream()
                .map(known -> known.skill().label())
                .toList();
    }

    private static Thing thing(Viewer volunteer) {
        return new Thing(Volunteers.TYPE, volunteer.volunteerId());
    }

    private static Thing organisation(long id) {
        return new Thing("organisation", id);
    }

    /** What the index is told of by the work. */
    private Set<Thing> told(Callable<?> work) throws Exception {
        long before = stored.clock();
        work.call();
        return stored.countsAfter(before).keySet();
    }

    private Set<Thing> told(Runnable work) throws Exception {
        return told(() -> {
            work.run();
            return null;
        });
    }

    private Refusal refused(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, work);
    }

    @Test
    void everybodyReadsCoordinatorsWordAdministratorsShape() throws SQLException {
        long skill = skill("Hedges");
        long other = skill("Walls");
        Viewer alone = fixture.administratorAlone(administrator);

        for (Viewer viewer : List.of(member, coordinator, alone)) {
            assertThat(skills.page(viewer, skill).entry().label()).isEqualTo("Hedges " + word);
            assertThat(skills.level(viewer, null, 1).nodes()).isNotEmpty();
        }
        assertThat(skills.page(member, skill).wordable()).isFalse();
        assertThat(skills.page(coordinator, skill).wordable()).isTrue();
        assertThat(skills.page(coordinator, skill).shapeable()).isFalse();
        assertThat(skills.page(alone, skill).shapeable()).isTrue();
        assertThatThrownBy(() -> skills.page(Viewer.VISITOR, skill)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> skills.level(Viewer.VISITOR, null, 1)).isInstanceOf(NotSignedIn.class);

        List<ThrowingCallable> wording = List.of(
                () -> words.add(member, skill, "growing " + word, false),
                () -> words.remove(member, skill, "growing " + word),
                () -> history.list(member, 1),
                () -> history.of(member, skill),
                () -> proposals.list(member, ProposalState.OPEN, 1),
                () -> proposals.get(member, 1),
                () -> proposals.makeSynonym(member, 1, "Hedges " + word, false),
                () -> proposals.makeSkill(member, 1, texts("x" + word)),
                () -> proposals.dismiss(member, 1),
                () -> proposals.reopen(member, 1));
        assertThat(wording).allSatisfy(verb -> assertThatThrownBy(verb).isInstanceOf(NotFound.class));
        SkillMerging.Versions versions =
                merging.preview(administrator, skill, other).versions();
        List<ThrowingCallable> shaping = List.of(
                () -> editing.create(coordinator, texts("x" + word)),
                () -> editing.open(coordinator, skill),
                () -> editing.change(coordinator, skill, 1, texts("x" + word)),
                () -> editing.delete(coordinator, skill),
                () -> merging.preview(coordinator, skill, other),
                () -> merging.merge(coordinator, skill, other, versions),
                () -> merging.undo(coordinator, skill));
        assertThat(shaping).allSatisfy(verb -> assertThatThrownBy(verb).isInstanceOf(NotFound.class));

        words.add(coordinator, skill, "growing " + word, false);
        words.add(alone, skill, "digging " + word, false);
        merge(skill, other);
    }

    @Test
    void aNewWordFindsAtOnceAndNothingIsIndexedForIt() throws Exception {
        long skill = skill("Hedges");
        Viewer ash = volunteer(null, skill);
        String synonym = "quickset " + Fixture.unique();
        assertThat(found(synonym)).isEmpty();

        assertThat(told(() -> words.add(coordinator, skill, synonym, false))).isEmpty();
        assertThat(found(synonym)).containsExactly(ash.volunteerId());
        assertThat(history.of(coordinator, skill).getFirst()).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(SkillEventKind.WORD_ADDED);
            assertThat(line.said()).isEqualTo(synonym);
            assertThat(line.by()).startsWith("Person ");
        });

        assertThat(told(() -> words.remove(coordinator, skill, synonym))).isEmpty();
        assertThat(found(synonym)).isEmpty();
    }

    @Test
    void aWordMeansOneSkill() {
        long hedges = skill("Hedges");
        long walls = skill("Walls");
        words.add(coordinator, hedges, "layings " + word, false);

        Refusal taken = refused(() -> words.add(coordinator, walls, "laying " + word, true));
        assertThat(taken.field()).isEqualTo("word");
        assertThat(taken.arguments()).containsExactly("laying " + word, "Hedges " + word);
        assertThat(refused(() -> words.add(coordinator, hedges, "hedges " + word, false))
                        .key())
                .isEqualTo("vocabulary.refusal.wordThere");
        assertThat(refused(() -> editing.create(administrator, texts("Layings " + word)))
                        .field())
                .isEqualTo("label");
        merge(hedges, walls);
        assertThat(refused(() -> editing.create(administrator, texts("hedges " + word)))
                        .arguments())
                .as("the words of a merged skill are those of the other")
                .contains("Walls " + word);
        assertThat(refused(() -> words.add(coordinator, hedges, "x" + word, false))
                        .key())
                .isEqualTo("vocabulary.refusal.merged");
    }

    @Test
    void anotherNameOrDescriptionTouchesExactlyThoseWhoHaveTheSkill() throws Exception {
        long hedges = skill("Hedges");
        long walls = skill("Walls");
        long employer = fixture.organisation("Employer " + word);
        Viewer ash = volunteer(employer, hedges);
        volunteer(null, walls);
        int version = editing.open(administrator, hedges).version();

        assertThat(told(() -> editing.change(administrator, hedges, version, texts("Copses " + word))))
                .containsExactlyInAnyOrder(thing(ash), new Thing("organisation", employer));
        assertThat(found("copses " + word)).containsExactly(ash.volunteerId());
        assertThatExceptionOfType(EditedMeanwhile.class)
                .isThrownBy(() -> editing.change(administrator, hedges, version, texts("Thickets " + word)));

        int named = editing.open(administrator, hedges).version();
        SkillTexts told = new SkillTexts("Copses " + word, "Told of anew", List.of());
        assertThat(told(() -> editing.change(administrator, hedges, named, told)))
                .as("an employer's document does not hold descriptions")
                .containsExactly(thing(ash));
        SkillTexts back = new SkillTexts("Copses " + word, "Told of Copses " + word, List.of());
        editing.change(
                administrator, hedges, editing.open(administrator, hedges).version(), back);

        int now = editing.open(administrator, hedges).version();
        SkillTexts below = new SkillTexts("Copses " + word, "Told of Copses " + word, List.of("Walls " + word));
        assertThat(told(() -> editing.change(administrator, hedges, now, below)))
                .as("no document says what a skill is part of")
                .isEmpty();
        assertThat(skills.page(member, walls).narrower())
                .extracting(node -> node.skill().id())
                .containsExactly(hedges);
        int above = editing.open(administrator, walls).version();
        assertThat(refused(() -> editing.change(administrator, walls, above, texts("Walls " + word, "Copses " + word)))
                        .field())
                .isEqualTo("broader");
        assertThat(refused(() -> editing.change(administrator, walls, above, texts("Walls " + word, "Nothing " + word)))
                        .arguments())
                .containsExactly("Nothing " + word);
    }

    @Test
    void onlyWhatNobodyUsesIsDeleted() {
        long used = skill("Hedges");
        volunteer(null, used);
        long above = skill("Plants");
        skill("Ferns", "Plants " + word);
        long asked = skill("Walls");
        requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, "Walls " + word, 1, key(asked)));
        long merged = skill("Fences");
        long into = skill("Palings");
        merge(merged, into);
        for (long kept : new long[] {used, above, asked, merged, into}) {
            assertThat(refused(() -> editing.delete(administrator, kept))).isNotNull();
        }

        long nobodys = skill("Stiles");
        words.add(coordinator, nobodys, "steps " + word, false);
        editing.delete(administrator, nobodys);

        assertThat(vocabulary.get(nobodys)).isEmpty();
        assertThat(vocabulary.named("steps " + word)).isEmpty();
        assertThatThrownBy(() -> skills.page(member, nobodys)).isInstanceOf(NotFound.class);
        assertThat(history.list(coordinator, 1).lines().getFirst()).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(SkillEventKind.DELETED);
            assertThat(line.label()).isEqualTo("Stiles " + word);
            assertThat(line.there()).isFalse();
        });
    }

    @Test
    void aMergedSkillMeansTheOtherEverywhereUntilItIsUndone() throws Exception {
        long from = skill("Hedges");
        long into = skill("Walls");
        skill("Box", "Hedges " + word);
        words.add(coordinator, from, "quickset " + word, false);
        long employer = fixture.organisation("Employer " + word);
        Viewer ash = volunteer(employer, from);
        Viewer both = volunteer(null, from, into);
        Viewer oak = volunteer(fixture.organisation("Other " + word), into);
        long request =
                requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, "It " + word, 1, key(from)));
        SkillMerging.Preview preview = merging.preview(administrator, from, into);
        assertThat(preview.words()).containsExactly("Hedges " + word, "quickset " + word);
        assertThat(preview.narrower()).extracting("label").containsExactly("Box " + word);
        assertThat(preview.used())
                .containsExactly(
                        new SkillUsage(SkillUse.Kind.VOLUNTEERS, 2), new SkillUsage(SkillUse.Kind.REQUESTS, 1));

        Set<Thing> exactly = Set.of(thing(ash), thing(both), organisation(employer));
        assertThat(told(() -> merging.merge(administrator, from, into, preview.versions())))
                .isEqualTo(exactly);

        assertThat(labels(ash)).containsExactly("Walls " + word);
        assertThat(labels(both)).containsExactly("Walls " + word);
        assertThat(volunteers.own(ash).profile().skills()).containsOnlyKeys(into);
        List<Long> all = List.of(ash.volunteerId(), both.volunteerId(), oak.volunteerId());
        assertThat(having(into)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(having(from)).as("an older address").containsExactlyInAnyOrderElementsOf(all);
        assertThat(found("quickset " + word)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found("walls " + word, Map.of()).facets().stream()
                        .filter(facet -> facet.dimension().equals(Facets.SKILL))
                        .flatMap(facet -> facet.values().stream())
                        .flatMap(DirectoryResult.Value::withNarrower)
                        .filter(value -> value.label().endsWith(word))
                        .map(DirectoryResult.Value::label))
                .containsExactly("Walls " + word);
        assertThat(requests.get(member, request).skills()).extracting("label").containsExactly("Walls " + word);
        assertThat(suggested(request)).containsAll(all);
        assertThat(skills.page(member, into).used())
                .contains(new SkillUsage(SkillUse.Kind.VOLUNTEERS, 3), new SkillUsage(SkillUse.Kind.REQUESTS, 1));
        assertThat(skills.page(member, from).mergedInto().id()).isEqualTo(into);
        fixture.describe(both, "Still here", 1, key(into)); // a profile saved meanwhile loses nothing for the undo
        assertMeantAsMerged();

        assertThat(told(() -> merging.undo(administrator, from))).isEqualTo(exactly);

        assertThat(labels(ash)).containsExactly("Hedges " + word);
        assertThat(labels(both)).containsExactlyInAnyOrder("Hedges " + word, "Walls " + word);
        assertThat(having(into)).containsExactlyInAnyOrder(both.volunteerId(), oak.volunteerId());
        assertThat(found("quickset " + word)).containsExactlyInAnyOrder(ash.volunteerId(), both.volunteerId());
        assertThat(requests.get(member, request).skills()).extracting("label").containsExactly("Hedges " + word);
        assertThat(history.of(coordinator, into))
                .extracting(SkillHistory.Line::kind)
                .startsWith(SkillEventKind.UNMERGED, SkillEventKind.MERGED);
        assertThat(refused(() -> merging.undo(administrator, from)).key()).isEqualTo("vocabulary.refusal.notMerged");
        assertMeantAsMerged();
    }

    private List<Long> suggested(long request) {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        return matching.suggest(coordinator, request).best().stream()
                .filter(suggestion -> suggestion.criteria().getFirst().points() > 0)
                .map(suggestion -> suggestion.volunteer().id())
                .toList();
    }

    /** What statements over many rows go by says the same as the merges themselves. */
    private void assertMeantAsMerged() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<Long, Long> meant = new Sql(connection)
                            .list(
                                    "select id, coalesce(meant_id, id) from skill",
                                    row -> Map.entry(row.getLong(1), row.getLong(2)))
                            .stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(meant)
                    .allSatisfy((id, other) -> assertThat(vocabulary.meant(id)).isEqualTo(other));
        }
    }

    @Test
    void chainsAreUndoneInAnyOrderAndWhatMakesNoSenseIsRefused() throws Exception {
        long hedges = skill("Hedges");
        long walls = skill("Walls");
        long fences = skill("Fences");
        Viewer ash = volunteer(null, hedges);
        merge(hedges, walls);
        merge(walls, fences);
        assertThat(labels(ash)).containsExactly("Fences " + word);
        assertMeantAsMerged();
        assertThat(refused(() -> merging.preview(administrator, fences, hedges)).key())
                .as("what is merged is nothing to merge into, so no merge leads round")
                .isEqualTo("vocabulary.refusal.merged");

        assertThat(told(() -> merging.undo(administrator, walls))).containsExactly(thing(ash));
        assertThat(labels(ash)).containsExactly("Walls " + word);
        assertMeantAsMerged();

        int version = editing.open(administrator, walls).version();
        assertThat(refused(() -> editing.change(administrator, walls, version, texts("Hedges " + word)))
                        .key())
                .isEqualTo("vocabulary.refusal.wordOfMerged");
        long plants = skill("Plants");
        long shrubs = skill("Shrubs", "Plants " + word);
        long box = skill("Box", "Shrubs " + word);
        assertThat(refused(() -> merging.preview(administrator, plants, box)).key())
                .isEqualTo("vocabulary.refusal.mergeCircle");
        merge(shrubs, fences);
        editing.change(
                administrator,
                plants,
                editing.open(administrator, plants).version(),
                texts("Plants " + word, "Box " + word));
        assertThat(refused(() -> merging.undo(administrator, shrubs)).key())
                .as("shrubs are part of plants, which became part of box, which is part of shrubs")
                .isEqualTo("vocabulary.refusal.undoCircle");
    }

    @Test
    void theSameListOfVolunteersChangesNothingAfterAMerge() throws Exception {
        long hedges = skill("Hedges");
        long walls = skill("Walls");
        String list = "name,email,kind,headline,skills\nAsh " + word + "," + word + "@it.example,solicitor,Here,Hedges "
                + word + "\n";
        JudgedList lists = new JudgedList(imports, mappings, importPages);
        imports.apply(administrator, lists.judged(administrator, "volunteers", list), Decision.PLAIN);
        Viewer ash = fixture.viewer(word + "@it.example");
        fixture.describe(ash, "Here", 1, key(hedges)); // at a higher level than lists give
        merge(hedges, walls);

        long again = lists.judged(administrator, "volunteers", list);
        assertThat(importPages.preview(administrator, again, null, 1).file().counts())
                .isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        imports.apply(administrator, again, Decision.PLAIN);
        long more = lists.judged(
                administrator, "volunteers", list.replace("Hedges " + word, "Walls " + word + "; lease review"));
        imports.apply(administrator, more, new Decision(true, true, Map.of()));

        assertThat(volunteers.page(coordinator, ash.volunteerId()).skills())
                .filteredOn(known -> known.skill().id() == walls)
                .extracting(VolunteerPage.Known::level)
                .as("what was known keeps its level")
                .containsExactly(org.kith.directory.SkillLevel.EXPERT);
        merging.undo(administrator, hedges);
        assertThat(labels(ash)).contains("Hedges " + word).doesNotContain("Walls " + word);
    }

    @Test
    void aListThatNamesAMergedSkillMeansTheOtherAndKeepsItsName() throws Exception {
        long hedges = skill("Hedges");
        long walls = skill("Walls");
        words.add(coordinator, hedges, "quickset " + word, false);
        String keyOfHedges = key(hedges);
        merge(hedges, walls);
        JudgedList lists = new JudgedList(imports, mappings, importPages);

        long same = lists.judged(administrator, "skills", "key,label\n" + keyOfHedges + ",Hedges " + word + "\n");
        assertThat(importPages.preview(administrator, same, null, 1).file().counts())
                .isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        imports.cancel(administrator, same);
        Viewer ash = volunteer(null, walls);
        volunteer(null, skill("Ferns"));
        long more = lists.judged(
                administrator,
                "skills",
                "key,label,synonyms,description\n" + key(walls) + ",Walls " + word + ",quickset " + word
                        + ",Of stone\n");
        assertThat(told(() -> imports.apply(administrator, more, new Decision(true, true, Map.of()))))
                .as("those who have a skill that is described otherwise")
                .containsExactly(thing(ash));

        Refusal taken = refused(() -> merging.undo(administrator, hedges));
        assertThat(taken.key()).isEqualTo("vocabulary.refusal.undoTaken");
        assertThat(taken.arguments()).containsExactly("quickset " + word, "Walls " + word);
        words.remove(coordinator, walls, "quickset " + word);
        merging.undo(administrator, hedges);
        assertThat(vocabulary.named("quickset " + word)).map(SkillCard::id).contains(hedges);
    }

    @Test
    void anotherPackageLeavesWhatTheDeskChanged() throws Exception {
        long edited = fixture.skill("defamation");
        long untouched = fixture.skill("lease-review");
        Viewer ash = volunteer(null, untouched);
        words.add(coordinator, edited, "calumny " + word, false);
        long deleted = fixture.skill("care-standards");
        editing.delete(administrator, deleted);
        sql("update skill set description = 'Another one' where id = " + untouched);
        assertThat(told(loading::loadIfOther)).as("the same package").isEmpty();

        sql("update vocabulary_loaded set content_hash = 'of another one'");

        assertThat(told(loading::loadIfOther)).contains(thing(ash)).allSatisfy(thing -> assertThat(
                        volunteers.page(coordinator, thing.id()).skills())
                .anyMatch(known -> known.skill().id() == untouched));
        assertThat(vocabulary.named("calumny " + word)).map(SkillCard::id).contains(edited);
        assertThat(vocabulary.get(untouched).orElseThrow().description()).isNotEqualTo("Another one");
        assertThat(vocabulary.byKey()).doesNotContainKey("care-standards");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new Sql(connection).update(statement);
        }
    }

    private ProposedWord proposed(String typed) throws SQLException {
        for (int page = 1; ; page++) {
            ProposalDesk.Page list = proposals.list(coordinator, ProposalState.OPEN, page);
            var found = list.words().stream()
                    .filter(one -> Stream.concat(Stream.of(one.word()), one.alike().stream())
                            .anyMatch(typed::equals))
                    .findFirst();
            if (found.isPresent() || page >= list.pages()) {
                return found.orElse(null);
            }
        }
    }

    @Test
    void anAcceptedWordGoesToThoseWhoProposedItAndToNobodyElse() throws Exception {
        long hedges = skill("Hedges");
        long employer = fixture.organisation("Employer " + word);
        Viewer ash = volunteer(employer);
        Viewer oak = volunteer(null, hedges);
        volunteer(null);
        proposing.forOneself(ash, "Pleaching " + word);
        proposing.forOneself(ash, "Pleaching " + word);
        proposing.forOneself(oak, "pleachings " + word);
        proposing.whenAsking(member, "pleaching " + word);
        proposing.whenAsking(member, "pleaching " + word);
        assertThat(refused(() -> proposing.forOneself(ash, "hedges " + word)).arguments())
                .contains("Hedges " + word);
        assertThatThrownBy(() -> proposing.forOneself(member, "x" + word)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposing.whenAsking(Viewer.VISITOR, "x" + word))
                .isInstanceOf(NotSignedIn.class);
        ProposedWord waiting = proposed("Pleaching " + word);
        assertThat(waiting.alike()).containsExactly("pleachings " + word);
        assertThat(List.of(waiting.lists(), waiting.profiles(), waiting.asked()))
                .containsExactly(0, 2, 1);
        assertThat(waiting.nearest()).extracting("id").contains(hedges);
        assertThat(refused(() -> proposals.makeSynonym(coordinator, waiting.id(), "nothing " + word, false))
                        .field())
                .isEqualTo("skill");

        assertThat(told(() -> {
                    proposals.makeSynonym(coordinator, waiting.id(), "hedges " + word, false);
                    return null;
                }))
                .as("who has the skill already is not touched")
                .isEqualTo(Set.of(thing(ash), organisation(employer)));

        assertThat(labels(ash)).containsExactly("Hedges " + word);
        assertThat(found("pleaching " + word)).containsExactlyInAnyOrder(ash.volunteerId(), oak.volunteerId());
        assertThat(proposed("Pleaching " + word)).isNull();
        assertThat(refused(() -> proposals.dismiss(coordinator, waiting.id())).key())
                .isEqualTo("vocabulary.refusal.decided");
    }

    @Test
    void aWordBecomesASkillOrIsDismissedForGood() throws Exception {
        Viewer ash = volunteer(null);
        proposing.forOneself(ash, "Pleaching " + word);
        long id = proposed("Pleaching " + word).id();

        Set<Thing> told = told(
                () -> proposals.makeSkill(coordinator, id, new SkillTexts("Hedge pleaching " + word, null, List.of())));

        assertThat(told).containsExactly(thing(ash));
        assertThat(labels(ash)).containsExactly("Hedge pleaching " + word);
        assertThat(vocabulary.named("pleaching " + word)).isPresent();

        proposing.forOneself(ash, "Nonsense " + word);
        long nonsense = proposed("Nonsense " + word).id();
        proposals.dismiss(coordinator, nonsense);
        proposing.forOneself(ash, "nonsense " + word);
        assertThat(proposed("Nonsense " + word)).isNull();
        proposals.reopen(coordinator, nonsense);
        assertThat(proposed("Nonsense " + word)).isNotNull();
        proposals.dismiss(coordinator, nonsense);
    }
}
