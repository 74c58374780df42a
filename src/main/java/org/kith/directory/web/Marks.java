package org.kith.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.kith.search.Highlighter;
import org.kith.search.Highlighter.Piece;

/** The texts of a card in pieces, with what was looked for marked; whole where nothing was. */
@Named
@ApplicationScoped
public class Marks {
    private static final int SNIPPET = 220;

    @Inject
    DirectoryWording wording;

    /** @param marks null for none */
    public List<Piece> of(Highlighter marks, String text) {
        return known(marks).mark(text);
    }

    /** A line's worth of a long text, around what was looked for. */
    public List<Piece> snippet(Highlighter marks, String text) {
        return known(marks).snippet(text, SNIPPET);
    }

    /** A line's worth of a text that is shown only because what was looked for is in it. */
    public List<Piece> found(Highlighter marks, String text) {
        return known(marks).marks(text) ? snippet(marks, text) : List.of();
    }

    /** The labels, those that it was found by first, then as many others as fit. */
    public List<Piece> listed(Highlighter marks, List<String> labels) {
        List<String> ordered = new ArrayList<>(labels);
        ordered.sort((one, other) ->
                Boolean.compare(known(marks).marks(other), known(marks).marks(one)));
        return known(marks).mark(wording.listed(ordered));
    }

    private static Highlighter known(Highlighter marks) {
        return marks == null ? Highlighter.NONE : marks;
    }
}
