package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.search.Highlighter.Piece;

class HighlighterTest {
    private static Highlighter words(String... words) {
        return new Highlighter(Stream.of(words).map(Term::words).toList());
    }

    /** The text with brackets around what is marked. */
    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static String marked(Highlighter marks, String text) {
        return shown(marks.mark(text));
    }

    @Test
    void wordsAreMarkedAsTheIndexReadsThem() {
        assertThat(marked(words("charities"), "A charity’s charities, uncharitable"))
                .isEqualTo("A [charity’s charities], uncharitable");
        assertThat(marked(words("organization"), "Our organisations")).isEqualTo("Our [organisations]");
        assertThat(marked(words("Rubén"), "Ruben and RUBÉN")).isEqualTo("[Ruben] and [RUBÉN]");
        assertThat(marked(words("lease", "review"), "The lease review of a lease"))
                .isEqualTo("The [lease review] of a [lease]");
        assertThat(marked(words("the", "lease"), "The lease")).isEqualTo("The [lease]");
        assertThat(marked(words("IT"), "IT and it alone")).isEqualTo("[IT] and [it] alone");
    }

    @Test
    void aCompoundIsMarkedHoweverItIsWritten() {
        assertThat(marked(words("front-end"), "frontend or front end")).isEqualTo("[frontend] or [front end]");
        assertThat(marked(words("frontend"), "front-end work")).isEqualTo("[front]-[end] work");
    }

    @Test
    void phrasesAndBeginnings() {
        assertThat(marked(
                        new Highlighter(List.of(Term.of("data protection", Term.Way.PHRASE))),
                        "protection of data, data protection"))
                .isEqualTo("protection of data, [data protection]");
        assertThat(marked(new Highlighter(List.of(Term.of("prot", Term.Way.PREFIX))), "Protection, improt"))
                .isEqualTo("[Protection], improt");
    }

    @Test
    void otherNamesOfASkillAreMarkedToo() {
        Term crm = new Term("CRM", Term.Way.WORDS, Set.of(), Set.of(1L), Set.of(), Set.of("contact databases"));
        Highlighter marks = new Highlighter(List.of(crm)).with(List.of("Customer relationship management"), false);
        assertThat(marked(marks, "CRM, contact database, customer relationship management, customer care"))
                .isEqualTo("[CRM], [contact database], [customer relationship management], customer care");
    }

    @Test
    void wordsSpeltAlmostSoAreMarkedOnlyWhereTheyCount() {
        Highlighter marks = words("leese", "ons");
        assertThat(marked(marks, "lease on")).isEqualTo("lease on");
        assertThat(marked(marks.with(List.of(), true), "A lease, leeses, on, cheese"))
                .isEqualTo("A [lease], [leeses], on, cheese");
        assertThat(marked(words("dental").with(List.of(), true), "mental")).isEqualTo("mental");
    }

    @Test
    void aSnippetSurroundsTheFirstMark() {
        String before = "nothing of note ".repeat(30);
        String text = before + "then bookkeeping comes up" + " and more".repeat(30);
        String shown = shown(words("bookkeeping").snippet(text, 80));
        assertThat(shown).startsWith("…").endsWith("…").contains("[bookkeeping] comes up");
        assertThat(shown.length()).isLessThanOrEqualTo(80 + 4);
        assertThat(shown(words("absent").snippet(text, 80)))
                .startsWith("nothing of note")
                .endsWith("…");
        assertThat(shown(words("note").snippet("of note", 80))).isEqualTo("of [note]");
        String atEnd = before + "bookkeeping";
        assertThat(shown(words("bookkeeping").snippet(atEnd, 80)))
                .startsWith("…")
                .endsWith("note [bookkeeping]");
        assertThat(words("a").snippet(null, 80)).isEmpty();
    }

    @Test
    void thePiecesAreTheText() {
        String text = "<b>T&Cs</b> & “leases” — 東京 lease";
        assertThat(words("lease", "T&Cs").mark(text).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Highlighter.NONE.mark(text)).containsExactly(new Piece(text, false));
    }
}
