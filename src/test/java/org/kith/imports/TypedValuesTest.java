package org.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and amounts as files write them. */
class TypedValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-31",
                "31/03/2019",
                "31/3/2019",
                "31.3.2019",
                "31-03-2019",
                "31 March 2019",
                "31 mar 2019",
                "31-Mar-2019",
                "2019-03-31 00:00:00",
                "2019-03-31T00:00:00Z",
                "31/03/2019 9:30"
            })
    void daysAreReadInTheUsualWays(String typed) {
        assertThat(TypedDay.of(typed, DayOrder.DAY_FIRST)).contains(LocalDate.of(2019, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2001", "03/31/2019", "31/03/19", "0001-01-01", "2019", "43555", "soon"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDay.of(typed, DayOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void theOrderDecidesWhatFiguresMean() {
        assertThat(TypedDay.of("03/04/2019", DayOrder.DAY_FIRST)).contains(LocalDate.of(2019, 4, 3));
        assertThat(TypedDay.of("03/04/2019", DayOrder.MONTH_FIRST)).contains(LocalDate.of(2019, 3, 4));
        assertThat(TypedDay.of("31/03/2019", DayOrder.MONTH_FIRST)).isEmpty();
        assertThat(TypedDay.of("2019-03-04", DayOrder.MONTH_FIRST)).contains(LocalDate.of(2019, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST, 31/03/2019, 02/03/2019",
        "MONTH_FIRST, 02/03/2019, 03/31/2019",
        "AMBIGUOUS, 02/03/2019, 05.06.2020",
        "MIXED, 31/03/2019, 03/31/2019",
        "NONE, 2019-03-31, none",
        "NONE, 03/03/2019, 4/4/2020",
        "AMBIGUOUS, 03/03/2019, 02/03/2019",
        "NONE, 45/45/2019, 31/03/2019x"
    })
    void aColumnTellsItsOrder(Days expected, String one, String other) {
        assertThat(Days.NONE.and(one).and(other)).isEqualTo(expected);
        assertThat(Days.NONE.and(other).and(one)).isEqualTo(expected);
    }

    @Test
    void onlyWhereTheCellsDoNotTellIsSomebodyAsked() {
        assertThat(Days.values()).filteredOn(Days::asked).containsExactly(Days.AMBIGUOUS, Days.MIXED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30071.0|3007100",
                "£75,000|7500000",
                "75000.50|7500050",
                "75000.00|7500000",
                "0|0",
                "1,234,567.89|123456789",
                "£ 5|500",
                "£75k|7500000",
                "75 K|7500000",
                "1.2m|120000000"
            })
    void poundsBecomePence(String typed, long pence) {
        assertThat(TypedPounds.pence(typed)).hasValue(pence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "(500)", "1e6", "7,50", "", "k", "9999999999999", "9999999m", "75kk"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(TypedPounds.pence(typed)).isEmpty();
    }
}
