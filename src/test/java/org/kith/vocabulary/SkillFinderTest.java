package org.kith.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.vocabulary.SkillSuggestion.Kind;

class SkillFinderTest {
    private final SkillGraph graph = new SkillGraph(List.of(
            skill(1, "Law", "Advice on rights and duties", Set.of(), Set.of(), Set.of()),
            skill(2, "Reviewing a lease", null, Set.of("tenancy check"), Set.of(), Set.of(1L)),
            skill(3, "Customer relationship management", null, Set.of(), Set.of("CRM"), Set.of()),
            skill(
                    4,
                    "Bookkeeping",
                    "Writing down what comes in and goes out",
                    Set.of("keeping the books"),
                    Set.of(),
                    Set.of()),
            skill(5, "Lawn care", null, Set.of(), Set.of(), Set.of())));

    private static KnownSkill skill(
            long id, String label, String description, Set<String> synonyms, Set<String> acronyms, Set<Long> broader) {
        return new KnownSkill(id, 1, "skill-" + id, null, label, description, synonyms, acronyms, broader);
    }

    private List<SkillSuggestion> suggest(String typed) {
        return graph.finder().suggest(typed, 10);
    }

    private List<SkillSuggestion> tags(String text) {
        return graph.finder().tags(text, 10);
    }

    @Test
    void whatWasTypedComesFirstThenItsBeginningsThenWhatIsBelowIt() {
        assertThat(suggest("law"))
                .extracting(SkillSuggestion::label, SkillSuggestion::kind)
                .containsExactly(
                        tuple("Law", Kind.EXACT),
                        tuple("Lawn care", Kind.PREFIX),
                        tuple("Reviewing a lease", Kind.NARROWER));
    }

    @Test
    void anotherNameIsToldWithTheSkill() {
        assertThat(suggest("crm"))
                .containsExactly(new SkillSuggestion(3, "Customer relationship management", "crm", Kind.SYNONYM));
        assertThat(suggest("tenan"))
                .containsExactly(new SkillSuggestion(2, "Reviewing a lease", "tenancy check", Kind.PREFIX));
    }

    @Test
    void partsOfNamesAndDescriptionsFindASkillInAnyOrder() {
        assertThat(suggest("managing relationships with customers"))
                .extracting(SkillSuggestion::label)
                .startsWith("Customer relationship management");
        assertThat(suggest("duties, rights")).containsExactly(new SkillSuggestion(1, "Law", null, Kind.TEXT));
    }

    @Test
    void typingErrorsAreForgiven() {
        assertThat(suggest("bookeeping")).containsExactly(new SkillSuggestion(4, "Bookkeeping", null, Kind.NEAR));
        assertThat(suggest("reveiwing leases"))
                .extracting(SkillSuggestion::label)
                .containsExactly("Reviewing a lease");
    }

    @Test
    void whereANameHasAllThatWasTypedOnlyWhatHasAllOfItFollows() {
        assertThat(suggest("law")).extracting(SkillSuggestion::kind).doesNotContain(Kind.NEAR);
        assertThat(suggest("customer rel"))
                .extracting(SkillSuggestion::label)
                .containsExactly("Customer relationship management");
    }

    @Test
    void nothingIsOfferedForNothingOrForWordsOfNoSkill() {
        assertThat(suggest(" ?! ")).isEmpty();
        assertThat(suggest("zebra crossing")).isEmpty();
    }

    @Test
    void noMoreAreOfferedThanAskedFor() {
        assertThat(graph.finder().suggest("l", 1)).hasSize(1);
    }

    @Test
    void aTextIsTaggedWithTheSkillsThatItNames() {
        assertThat(tags("I have kept CRM systems for years, and did some bookkeeping."))
                .containsExactly(
                        new SkillSuggestion(3, "Customer relationship management", "CRM", Kind.SYNONYM),
                        new SkillSuggestion(4, "Bookkeeping", null, Kind.EXACT));
    }

    @Test
    void aTextIsTaggedWithSkillsOfWhichOneSentenceHasAllTheWords() {
        assertThat(tags("The books of our club: for keeping them I am known. Leases too. Reviewing."))
                .isEmpty();
        assertThat(tags("I like keeping all of the club's books in order. Nothing else."))
                .containsExactly(new SkillSuggestion(4, "Bookkeeping", null, Kind.TEXT));
    }
}
