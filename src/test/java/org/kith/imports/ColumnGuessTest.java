package org.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.refusal.Refusal;

/** What columns are taken for before anybody says so, and what a mapping must keep to. */
class ColumnGuessTest {
    /** Fields of a kind of list that is only here. */
    enum Field implements ImportField {
        NAME(FieldType.TEXT, "name", "organisation name"),
        COMPANY_NUMBER(FieldType.TEXT, "company number"),
        POSTCODE(FieldType.POSTCODE, "postcode"),
        EMAIL(FieldType.EMAIL, "e-mail", "email address"),
        FOUNDED(FieldType.DAY, "founded");

        private final FieldType type;
        private final List<String> headers;

        Field(FieldType type, String... headers) {
            this.type = type;
            this.headers = List.of(headers);
        }

        @Override
        public FieldType type() {
            return type;
        }

        @Override
        public List<String> headers() {
            return headers;
        }

        @Override
        public boolean required() {
            return this == NAME;
        }
    }

    private static final List<Field> FIELDS = ImportField.of(Field.class);

    @TempDir
    Path folder;

    private Recognised recognised(String list) {
        try {
            Path file = folder.resolve("list.csv");
            Files.writeString(file, list, StandardCharsets.UTF_8);
            return Recognised.of(file, "list.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> guessed(String list, Mapping saved) {
        return ColumnGuess.of(FIELDS, recognised(list).columns(), saved).columns().stream()
                .map(column -> String.valueOf(column.field()))
                .toList();
    }

    @Test
    void headersAreKnownInAnyCaseAndSpelling() {
        assertThat(guessed("ORGANISATION_NAME,Company Number,Post-Code\nA,1,x\n", Mapping.NONE))
                .containsExactly("NAME", "COMPANY_NUMBER", "POSTCODE");
    }

    @Test
    void aHeaderMayBeginOrEndWithAKnownOne() {
        assertThat(guessed("Company number (if any),Home postcode,Trading name\n1,x,A\n", Mapping.NONE))
                .containsExactly("COMPANY_NUMBER", "POSTCODE", "NAME");
    }

    @Test
    void whatTheHeaderDoesNotSayTheCellsMay() {
        assertThat(guessed("who,where,contact\nA,B14 7QH,a@b.example\nB,b147qh,c@d.example\n", Mapping.NONE))
                .containsExactly("null", "POSTCODE", "EMAIL");
    }

    @Test
    void aFieldIsGivenToOneColumn() {
        assertThat(guessed("name,organisation name\nA,B\n", Mapping.NONE)).containsExactly("NAME", "null");
    }

    @Test
    void aKeptMappingComesFirstAlsoForWhatWasNotUsed() {
        Mapping saved = new Mapping(
                List.of(
                        new Mapping.Column("Who", "NAME", null),
                        new Mapping.Column("Name", null, null),
                        new Mapping.Column("Since", "FOUNDED", DayOrder.MONTH_FIRST)),
                Map.of("POSTCODE", "B14 7QH"));

        Mapping guess = ColumnGuess.of(
                FIELDS,
                recognised("since,name,who,postcode\n02/03/2004,x,A,B1 1AA\n").columns(),
                saved);

        assertThat(guess.columns())
                .containsExactly(
                        new Mapping.Column("since", "FOUNDED", DayOrder.MONTH_FIRST),
                        new Mapping.Column("name", null, DayOrder.DAY_FIRST),
                        new Mapping.Column("who", "NAME", DayOrder.DAY_FIRST),
                        new Mapping.Column("postcode", "POSTCODE", DayOrder.DAY_FIRST));
        assertThat(guess.constants()).containsEntry("POSTCODE", "B14 7QH");
    }

    @Test
    void someCellsOfEachColumnAreShown() {
        SheetColumn column = recognised("name\nA\nA\n\nB\nC\nD\n" + "x".repeat(100) + "\n")
                .columns()
                .getFirst();

        assertThat(column.samples()).containsExactly("A", "B", "C");
    }

    private void refused(String list, String at, String key, Mapping.Column... columns) {
        refused(list, at, key, new Mapping(Arrays.asList(columns), Map.of()));
    }

    private void refused(String list, String at, String key, Mapping mapping) {
        List<SheetColumn> found = recognised(list).columns();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new MappingCheck(FIELDS, found).check(mapping))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(at);
                    assertThat(refusal.key()).isEqualTo(key);
                });
    }

    @Test
    void aFieldCannotBeTakenFromTwoColumns() {
        refused(
                "a,b\n1,2\n",
                "column-1",
                "imports.refusal.fieldTwice",
                new Mapping.Column("a", "NAME", null),
                new Mapping.Column("b", "NAME", null));
    }

    @Test
    void aFieldCannotBeAColumnAndTheSameForAll() {
        refused(
                "a\n1\n",
                "constant-NAME",
                "imports.refusal.columnAndConstant",
                new Mapping(List.of(new Mapping.Column("a", "NAME", null)), Map.of("NAME", "A")));
    }

    @Test
    void whatARowIsNothingWithoutMustBeThere() {
        refused("a\n1\n", "column-0", "imports.refusal.fieldMissing", new Mapping.Column("a", "POSTCODE", null));
    }

    @Test
    void daysThatCouldBeReadBothWaysAreAskedAboutOnceForTheColumn() {
        String list = "name,since\nA,02/03/2004\nB,04/05/2006\n";
        refused(
                list,
                "order-1",
                "imports.refusal.orderMissing",
                new Mapping.Column("name", "NAME", null),
                new Mapping.Column("since", "FOUNDED", null));

        new MappingCheck(FIELDS, recognised(list).columns())
                .check(new Mapping(
                        List.of(
                                new Mapping.Column("name", "NAME", null),
                                new Mapping.Column("since", "FOUNDED", DayOrder.MONTH_FIRST)),
                        Map.of()));
    }

    @Test
    void mappingsAndWhatColumnsHoldAreKeptAsTheyAre() {
        List<SheetColumn> columns =
                recognised("name,since,where\nA “quoted”,02/03/2004,B14 7QH\n").columns();
        Mapping mapping = new Mapping(
                List.of(
                        new Mapping.Column("name", "NAME", null),
                        new Mapping.Column("since", null, DayOrder.DAY_FIRST),
                        new Mapping.Column("", "POSTCODE", null)),
                Map.of("EMAIL", "a@b.example"));

        assertThat(Json.columns(Json.ofColumns(columns))).isEqualTo(columns);
        assertThat(Json.mapping(Json.ofMapping(mapping))).isEqualTo(mapping);
    }
}
