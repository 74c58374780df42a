package org.kith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.imports.ImportCounts;
import org.kith.it.ListImport;
import org.kith.it.PlainBrowser;

/**
 * {@code import}: a list of any kind sent to a running server through its pages, by the administrator whom its
 * first start lets be created; looked at, and applied without its refused rows.
 */
final class ImportFile {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PlainBrowser browser;
    private final Path file;
    private final String kind;

    private ImportFile(PlainBrowser browser, Path file, String kind) {
        this.browser = browser;
        this.file = file;
        this.kind = kind;
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--file"), Set.of("--kind", "--heap", "--then"), Set.of("--twice", "--postgres"));
        Path file = options.input("--file");
        Path other = options.has("--then") ? options.input("--then") : null;
        Map<String, Object> figures = new LinkedHashMap<>();
        try (ThrowawayKith kith = ThrowawayKith.start(
                options.has("--postgres"), options.oneOf("--heap", List.of("512m", "1g", "2g"), "1g"))) {
            kith.awaitReady();
            ImportFile bench = new ImportFile(
                    kith.administrator(),
                    file,
                    options.oneOf("--kind", List.of("organisations", "volunteers", "skills"), "organisations"));
            bench.send("", figures);
            if (options.has("--twice")) {
                bench.send("again_", figures);
            }
            if (other != null) {
                bench.with(other).send("then_", figures);
            }
            kith.peakMegabytes().ifPresent(peak -> figures.put("peak_mb", peak));
        }
        return figures;
    }

    private ImportFile with(Path other) {
        return new ImportFile(browser, other, kind);
    }

    /** Timed as the person at the browser waits: sending, judging, applying. */
    private void send(String prefix, Map<String, Object> figures) {
        try {
            Stopwatch sending = new Stopwatch();
            ListImport sent = ListImport.send(browser, kind, file, PATIENCE);
            figures.put(prefix + "upload_seconds", sending.seconds());
            Stopwatch judging = new Stopwatch();
            ListImport list = sent.map(Map.of());
            figures.put(prefix + "judge_seconds", judging.seconds());
            ImportCounts promised = list.counts();
            Stopwatch applying = new Stopwatch();
            list.apply(promised.refused() > 0 ? Map.of("leaveOut", "true") : Map.of());
            figures.put(prefix + "apply_seconds", applying.seconds());
            ImportCounts applied = list.counts();
            if (!list.applied() || !applied.equals(promised)) {
                throw new IllegalStateException(
                        "The preview said " + promised + ", but the outcome is\n" + list.page());
            }
            figures.put(prefix + "new", applied.added());
            figures.put(prefix + "changed", applied.changed());
            figures.put(prefix + "unchanged", applied.unchanged());
            figures.put(prefix + "folded", applied.folded());
            figures.put(prefix + "refused", applied.refused());
        } catch (ListImport.Refused e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }
}
