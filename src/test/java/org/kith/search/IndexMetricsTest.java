package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.installation.Settings;

/** What the figures of the index look like in the text format of Prometheus. */
class IndexMetricsTest {
    private static final Instant BEGUN = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void everyFigureIsAGaugeWithItsHelp() {
        String text = IndexMetrics.figures(new IndexState(
                new Lag(3, true, Trouble.FULL), 17, 145, 210_000, 40, new Reconciled(BEGUN, BEGUN, 145, 2)));

        assertThat(text)
                .contains("# HELP kith_index_documents Things that can be found\n"
                        + "# TYPE kith_index_documents gauge\n"
                        + "kith_index_documents 145\n");
        assertThat(text.lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "kith_index_waiting_changes 3",
                        "kith_index_rebuilding 1",
                        "kith_index_behind 1",
                        "kith_index_documents 145",
                        "kith_index_size_bytes 210000",
                        "kith_index_reached 17",
                        "kith_index_compared 145",
                        "kith_index_repaired 2",
                        "kith_index_compared_timestamp_seconds 1700000000");
    }

    @Test
    void anInstallationWithoutATokenShowsThemToNobody() {
        IndexMetrics metrics = new IndexMetrics();
        metrics.settings = new Settings() {
            @Override
            public Optional<String> metricsToken() {
                return Optional.empty();
            }
        };
        assertThat(metrics.text(null)).isEmpty();
        assertThat(metrics.text("")).isEmpty();
    }

    @Test
    void beforeTheFirstComparisonNothingIsSaidOfOne() {
        assertThat(IndexMetrics.figures(new IndexState(new Lag(0, false, null), 17, 145, 210_000, 0, null)))
                .contains("kith_index_behind 0\n")
                .doesNotContain("compared", "repaired");
        assertThat(IndexMetrics.figures(new IndexState(
                        new Lag(0, false, null), 17, 145, 210_000, 0, new Reconciled(BEGUN, null, 20, 0))))
                .contains("kith_index_compared 20\n")
                .doesNotContain("timestamp");
    }
}
