package org.kith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.kith.directory.ImportCounts;
import org.kith.directory.ImportView;

/**
 * {@code import}: a file of organisations sent to a running server through its pages, by the administrator whom its
 * first start lets be created; looked at, and applied without its refused rows.
 */
final class ImportFile {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");

    private final ThrowawayKith kith;
    private final PlainVisitor visitor = new PlainVisitor();
    private final Path file;

    private ImportFile(ThrowawayKith kith, Path file) {
        this.kith = kith;
        this.file = file;
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--file"), Set.of("--twice"));
        Path file = options.input("--file");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (ThrowawayKith kith = ThrowawayKith.start()) {
            kith.awaitReady();
            ImportFile bench = new ImportFile(kith, file);
            bench.becomeAdministrator();
            bench.send("", figures);
            if (options.has("--twice")) {
                bench.send("again_", figures);
            }
        }
        return figures;
    }

    private void becomeAdministrator() throws IOException {
        String email = "bench@kith.example";
        String password = UUID.randomUUID().toString();
        ShownPage link = visitor.open(kith.address(kith.administratorLink()));
        ShownPage signIn = visitor.press(link, "create", Map.of("name", "Bench", "email", email, "password", password));
        visitor.press(signIn, "sign-in", Map.of("email", email, "password", password));
    }

    /** Timed as the person at the browser waits: from sending the file until the page says what was done. */
    private void send(String prefix, Map<String, Object> figures) throws IOException {
        ShownPage form = visitor.open(kith.address("/directory/import"));
        Stopwatch watch = new Stopwatch();
        ShownPage preview = done(visitor.press(form, "upload", Map.of(), Map.of("file", file)));
        ImportCounts promised = counts(preview);
        Map<String, String> decision = promised.refused() > 0 ? Map.of("leaveOut", "true") : Map.of();
        ShownPage outcome = done(visitor.press(preview, "apply", decision));
        String seconds = watch.seconds();
        ImportCounts applied = counts(outcome);
        if (outcome.offers("apply") || !applied.equals(promised)) {
            throw new IllegalStateException("The preview said " + promised + ", but the outcome is\n" + outcome.html());
        }
        figures.put(prefix + "new", applied.added());
        figures.put(prefix + "changed", applied.changed());
        figures.put(prefix + "unchanged", applied.unchanged());
        figures.put(prefix + "folded", applied.folded());
        figures.put(prefix + "refused", applied.refused());
        figures.put(prefix + "seconds", seconds);
    }

    /** A file that Kith refuses is bad input, and Kith's own sentence names the line. */
    private ShownPage done(ShownPage page) {
        if (!page.refusals().isEmpty()) {
            throw new BadInput(file + ": " + String.join(" ", page.refusals()));
        }
        return page;
    }

    private static ImportCounts counts(ShownPage page) {
        return new ImportCounts(
                count(page, ImportView.NEW),
                count(page, ImportView.CHANGED),
                count(page, ImportView.UNCHANGED),
                count(page, ImportView.FOLDED),
                count(page, ImportView.REFUSED));
    }

    private static int count(ShownPage page, ImportView view) {
        return page.number(TEXTS.getString("enum.ImportView." + view));
    }
}
