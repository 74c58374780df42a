package org.kith.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kith.sheet.CsvSheet;

/** The lists that come with Kith. */
class PackagedOutcodesTest {
    /** The farthest that a district was seen from the middle of its postcode area are the isles of PH, west of Mallaig. */
    private static final double FARTHEST_KILOMETRES = 160;

    private final Map<Outcode, Position> positions = PackagedOutcodes.positions();

    @Test
    void theyAreDistrictsOfGreatBritainRoundedToTwoDecimals() {
        assertThat(positions).hasSizeGreaterThan(2800);
        SoftAssertions.assertSoftly(softly -> positions.forEach((outcode, position) -> {
            softly.assertThat(Outcode.of(outcode.value())).contains(outcode);
            softly.assertThat(position.inGreatBritain()).as("%s", outcode).isTrue();
            softly.assertThat(Set.of("BT", "GY", "JE", "IM")).doesNotContain(outcode.area());
        }));
        assertThat(PackagedOutcodes.rows("outcodes.csv"))
                .allSatisfy(row -> assertThat(row.get("latitude") + " " + row.get("longitude"))
                        .matches("[0-9]{2}\\.[0-9]{2} -?[0-9]\\.[0-9]{2}"));
    }

    @Test
    void noneIsFarFromTheOthersOfItsPostcodeArea() {
        Map<String, List<Map.Entry<Outcode, Position>>> areas = positions.entrySet().stream()
                .collect(Collectors.groupingBy(entry -> entry.getKey().area()));
        SoftAssertions.assertSoftly(softly -> areas.values().forEach(area -> {
            Position middle = new Position(
                    median(area.stream().map(entry -> entry.getValue().latitude())),
                    median(area.stream().map(entry -> entry.getValue().longitude())));
            area.forEach(entry -> softly.assertThat(entry.getValue().kilometresTo(middle))
                    .as("kilometres of %s from the middle of its area", entry.getKey())
                    .isLessThan(FARTHEST_KILOMETRES));
        }));
    }

    private static double median(java.util.stream.Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    @Test
    void someAreWhereEverybodyKnows() {
        assertThat(kilometres("B14", "B13")).isCloseTo(2.6, within(1.5));
        assertThat(kilometres("B1", "SW1A")).isCloseTo(162, within(5.0));
        assertThat(kilometres("CV1", "B1")).isCloseTo(28, within(3.0));
        assertThat(kilometres("EH1", "G1")).isCloseTo(67, within(4.0));
    }

    private double kilometres(String from, String to) {
        return positions.get(new Outcode(from)).kilometresTo(positions.get(new Outcode(to)));
    }

    @Test
    void everyPostcodeAreaOfGreatBritainIsThere() {
        Set<String> letters = positions.keySet().stream().map(Outcode::area).collect(Collectors.toSet());

        assertThat(PackagedOutcodes.rows("areas.csv").stream()
                        .map(row -> row.get("code"))
                        .filter(code -> !Set.of("BT", "GY", "JE", "IM").contains(code)))
                .containsExactlyInAnyOrderElementsOf(letters);
    }

    @Test
    void namedAreasAreSetsOfDistrictsThatExist() {
        List<CsvSheet.Row> rows = PackagedOutcodes.rows("named-areas.csv");

        assertThat(rows).extracting(row -> row.get("key")).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("key")).matches("[a-z]+(-[a-z]+)*");
            assertThat(row.get("name")).isNotBlank();
            assertThat(NamedAreas.outcodes(row.get("outcodes")))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(outcode -> assertThat(positions).containsKey(outcode));
        });
    }

    @Test
    void aDistrictIsInEveryAreaThatHasIt() {
        NamedAreas areas = new NamedAreas();

        assertThat(areas.of(new Outcode("B14")))
                .containsExactlyInAnyOrder("birmingham", "birmingham-and-solihull", "west-midlands");
        assertThat(areas.of(new Outcode("B91")))
                .containsExactlyInAnyOrder("solihull", "birmingham-and-solihull", "west-midlands");
        assertThat(areas.of(new Outcode("DY4")))
                .containsExactlyInAnyOrder("sandwell", "black-country", "west-midlands");
        assertThat(areas.of(new Outcode("EH1"))).isEmpty();
        assertThat(areas.of(null)).isEmpty();
        assertThat(areas.name("birmingham-and-solihull")).isEqualTo("Birmingham and Solihull");
        assertThat(areas.name("B")).isNull();
    }
}
