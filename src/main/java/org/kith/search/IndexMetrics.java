package org.kith.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.kith.installation.Settings;

/** How this node's index stands, in figures for whoever watches the installation: the text format of Prometheus. */
@ApplicationScoped
public class IndexMetrics {
    @Inject
    SearchIndex index;

    @Inject
    Settings settings;

    /**
     * The figures as they are now.
     *
     * @param token as the caller knows it; may be null
     * @return empty unless it is the installation's, and while the installation has none
     */
    public Optional<String> text(String token) {
        return settings.metricsToken().filter(ours -> same(ours, token)).map(known -> figures(index.state()));
    }

    /** Takes as long whatever is right about the token. */
    private static boolean same(String ours, String given) {
        return given != null
                && MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static String figures(IndexState state) {
        StringBuilder text = new StringBuilder();
        gauge(
                text,
                "waiting_changes",
                "Changes in the database that cannot be found yet",
                state.lag().waiting());
        gauge(
                text,
                "rebuilding",
                "1 while a new index is being made",
                state.lag().rebuilding() ? 1 : 0);
        gauge(
                text,
                "behind",
                "1 while something keeps the index from following",
                state.lag().trouble() == null ? 0 : 1);
        gauge(text, "documents", "Things that can be found", state.documents());
        gauge(text, "size_bytes", "Size of the files at the last commit", state.bytes());
        gauge(text, "reached", "Number of the last set of changes in the index", state.reached());
        Reconciled reconciled = state.reconciled();
        if (reconciled != null) {
            gauge(
                    text,
                    "compared",
                    "Things that the last comparison with the database looked at",
                    reconciled.compared());
            gauge(text, "repaired", "Things that it put right: 0 unless changes were missed", reconciled.repaired());
            if (reconciled.endedAt() != null) {
                long ended = reconciled.endedAt().getEpochSecond();
                gauge(text, "compared_timestamp_seconds", "When it ended", ended);
            }
        }
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        String full = "kith_index_" + name;
        text.append("# HELP ").append(full).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(full).append(" gauge\n");
        text.append(full).append(' ').append(value).append('\n');
    }
}
