package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetValuesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "0, UNDER_10K",
        "-5, UNDER_10K",
        "999999, UNDER_10K",
        "1000000, UNDER_75K",
        "7499999, UNDER_75K",
        "7500000, UNDER_250K",
        "25000000, UNDER_1M",
        "99999999, UNDER_1M",
        "100000000, FROM_1M",
        "9223372036854775807, FROM_1M",
    })
    void theLatestIncomeSaysHowLargeAnOrganisationIs(long pence, IncomeBand band) {
        assertThat(IncomeBand.of(new TreeMap<>(
                        Map.of(LocalDate.of(2024, 3, 31), 77_777_777L, LocalDate.of(2025, 3, 31), pence))))
                .isEqualTo(band);
    }

    @Test
    void withoutAnyIncomeNothingIsKnown() {
        assertThat(IncomeBand.of(new TreeMap<>())).isEqualTo(IncomeBand.NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, MONTHS_3 MONTHS_6 MONTHS_12",
        "2026-08-28, MONTHS_3 MONTHS_6 MONTHS_12",
        "2026-08-27, MONTHS_6 MONTHS_12",
        "2026-05-27, MONTHS_12",
        "2025-11-28, MONTHS_12",
        "2025-11-27, ''",
        "yesterday, ''",
    })
    void whoConfirmedWithinATimeDidSoWithinTheLongerOnes(String day, String within) {
        assertThat(String.join(" ", ConfirmedWithin.on(TODAY).of(day))).isEqualTo(within);
    }

    @Test
    void todayGroupsAlikeAllDay() {
        assertThat(ConfirmedWithin.on(TODAY))
                .isEqualTo(ConfirmedWithin.on(LocalDate.of(2026, 11, 28)))
                .isNotEqualTo(ConfirmedWithin.on(TODAY.plusDays(1)));
    }

    private static List<String> tree(Map<Long, Set<Long>> broader, String... mostFirst) {
        List<DirectoryResult.Value> values = Stream.of(mostFirst)
                .map(skill -> new DirectoryResult.Value(skill, skill, 1, false, List.of()))
                .toList();
        return new SkillBranches(values, broader)
                .tops().stream().map(FacetValuesTest::told).toList();
    }

    private static String told(DirectoryResult.Value value) {
        return value.narrower().isEmpty()
                ? value.value()
                : value.value()
                        + value.narrower().stream().map(FacetValuesTest::told).toList();
    }

    @Test
    void everySkillStandsOnceBelowTheBroaderOneThatMostHave() {
        assertThat(tree(Map.of(3L, Set.of(1L, 2L), 4L, Set.of(3L), 5L, Set.of(9L)), "1", "2", "3", "4", "5"))
                .containsExactly("1[3[4]]", "2", "5");
        assertThat(tree(Map.of(3L, Set.of(1L, 2L)), "2", "1", "3")).containsExactly("2[3]", "1");
    }

    @Test
    void aCircleOrAWordThatIsNoSkillLosesNothing() {
        assertThat(tree(
                        Map.of(1L, Set.of(2L), 2L, Set.of(1L), 3L, Set.of(2L), 4L, Set.of(4L)),
                        "1",
                        "2",
                        "3",
                        "4",
                        "x"))
                .containsExactly("1[2[3]]", "4", "x");
    }
}
