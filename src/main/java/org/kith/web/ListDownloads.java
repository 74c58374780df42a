package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.sheet.SheetWriter;

/** The list of a page as a file named after it and the day, in the format that the address asks for ({@code as}). */
@RequestScoped
public class ListDownloads {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);

    @Inject
    Downloads downloads;

    @Inject
    Parameters parameters;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** What writes a list. */
    @FunctionalInterface
    public interface Content {
        /** @param title names the list inside the file */
        void to(String title, SheetWriter.Format format, OutputStream out) throws IOException;
    }

    /**
     * A column of a list that is only read by people.
     *
     * @param key of the text above it
     * @param value a text, a number, a day, a moment, yes or no, a constant that has a text, or several of
     *     them; null for nothing
     */
    public record Column<T>(String key, Function<T, ?> value) {}

    /**
     * Answers with the file.
     *
     * @param name letters and hyphens
     */
    public void send(String name, Content content) {
        String title = name + "-" + LocalDate.now(clock);
        SheetWriter.Format format = downloads.format(parameters.text("as"));
        downloads.send(title, format, out -> content.to(title, format, out));
    }

    /** Answers with things that a service has given to this viewer, as a file of those columns. */
    public <T> void send(String name, List<Column<T>> columns, List<T> things) {
        List<String> header =
                columns.stream().map(column -> texts.get(column.key())).toList();
        send(name, (title, format, out) -> {
            try (SheetWriter list = SheetWriter.to(out, format, title, header)) {
                things.forEach(thing -> list.row(columns.stream()
                        .map(column -> words(column.value().apply(thing)))
                        .toList()));
            }
        });
    }

    /** Days and moments so that they sort, and every spreadsheet knows them. */
    private String words(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> texts.of(constant);
            case Instant moment -> MOMENT.format(LocalDateTime.ofInstant(moment, clock.getZone()));
            case Boolean yes -> texts.get(yes ? "web.yes" : "web.no");
            case List<?> several -> several.stream().map(this::words).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
