package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportJudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 14);
    private static final String HEADER = "reg_number,company_number,name,postcode,web,income,fye\n";

    private final List<Organisation> directory = new ArrayList<>();

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADER
                + "1,,A,B1 1AA,www.a.example.org,500,2020-03-31\n"
                + ",01234567,B,,,,\n"
                + ",,C,B2 2BB,,,\n"
                + "1,,A,,,600,2021-03-31\n";
        taken(judged(file));

        assertThat(judged(file).counts()).isEqualTo(new ImportCounts(0, 0, 3, 1, 0));
    }

    @Test
    void countsAddUpToTheRows() {
        taken(judged(HEADER + "1,,A,,,,\n2,,B,,,,\n"));

        ImportCounts counts = judged(HEADER + "1,,A,,,,\n2,,B,B1 1AA,,,\n3,,C,,,,\n3,,C,,,,\n4,,,,,,\n")
                .counts();

        assertThat(counts).isEqualTo(new ImportCounts(1, 1, 1, 1, 1));
        assertThat(counts.rows()).isEqualTo(5);
    }

    @Test
    void emptyCellsEraseNothingAndIncomesAreAdded() {
        taken(judged(HEADER + "1,,A,B1 1AA,www.a.example.org,500,2020-03-31\n"));

        ImportJudgement.Judged judged =
                judged(HEADER + "1,,A,,,600,2021-03-31\n").accepted().iterator().next();

        assertThat(judged.view()).isEqualTo(ImportView.CHANGED);
        assertThat(judged.facts().web()).isEqualTo("http://www.a.example.org");
        assertThat(judged.facts().incomes()).hasSize(2);
        assertThat(judged.line().changes()).extracting(FactChange::field).containsExactly(ImportField.INCOME);
    }

    @Test
    void aRegistrationNumberIsGivenToTheOneWithTheSameNameAndPostcode() {
        taken(judged(HEADER + ",,A,B1 1AA,,,\n"));

        assertThat(judged(HEADER + "1,,A,b11aa,,,\n").counts().changed()).isEqualTo(1);
        assertThat(judged(HEADER + "1,,A,B2 2BB,,,\n").counts().added()).isEqualTo(1);
    }

    @Test
    void aDifferentRegistrationNumberIsADifferentOrganisation() {
        taken(judged(HEADER + "1,01234567,A,B1 1AA,,,\n"));

        assertThat(judged(HEADER + "2,01234567,A,B1 1AA,,,\n").counts().added()).isEqualTo(1);
    }

    @Test
    void withoutRegistrationNumberTheCompanyNumberDecidesAndDoubtIsRefused() {
        taken(judged(HEADER + "1,01234567,A,,,,\n"));
        assertThat(judged(HEADER + ",1234567,Renamed,,,,\n").counts().changed()).isEqualTo(1);

        taken(judged(HEADER + "2,01234567,B,,,,\n"));
        ImportJudgement doubtful = judged(HEADER + ",01234567,A,,,,\n");
        assertThat(doubtful.counts().refused()).isEqualTo(1);
        assertThat(doubtful.problems(ImportView.REFUSED))
                .extracting(RowProblem::key)
                .containsExactly("directory.import.problem.severalInDirectory");
    }

    @Test
    void twoOrganisationsOfAFileAreNeverOneOfTheDirectory() {
        taken(judged(HEADER + "1,01234567,A,,,,\n"));

        ImportJudgement judgement = judged(HEADER + ",01234567,B,,,,\n1,,A,,,,\n");

        assertThat(judgement.counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 1));
        assertThat(judgement.problems(ImportView.REFUSED))
                .extracting(RowProblem::key, problem -> problem.arguments().getFirst())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("directory.import.problem.claimed", 3L));
    }

    @Test
    void aRefusedRowHasNoWarningsBesides() {
        ImportJudgement judgement = judged(HEADER + "1,,,BR5,,,\n2,,A,BR5,,,\n");

        assertThat(judgement.problems(ImportView.WARNINGS))
                .extracting(RowProblem::line)
                .containsExactly(3L);
    }

    @Test
    void membersAreChosenByAreaOrRegistrationNumber() {
        ImportJudgement judgement = judged(HEADER + "1,,A,B1 1AA,,,\n2,,B,CV1 2AB,,,\nSC3,,C,,,,\n4,,D,BB1 1AA,,,\n");
        MakeMembers some = MakeMembers.some(List.of("B"), " sc 3 \n;2,");

        assertThat(judgement.accepted())
                .filteredOn(judged -> some.includes(judged.facts()))
                .extracting(judged -> judged.facts().name())
                .containsExactly("A", "B", "C");
        assertThat(judgement.areas()).extracting(ImportPreview.AreaCount::area).containsExactly("B", "BB", "CV");
    }

    private ImportJudgement judged(String file) {
        Identities<Organisation> known = new Identities<>(Organisation::facts);
        directory.forEach(known::add);
        return new ImportJudgement(OrganisationRows.read(file, TODAY), known);
    }

    private void taken(ImportJudgement judgement) {
        judgement.accepted().stream()
                .filter(judged -> judged.view() == ImportView.NEW)
                .forEach(judged -> directory.add(new Organisation(judged.facts(), Instant.EPOCH)));
    }
}
