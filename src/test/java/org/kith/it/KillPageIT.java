package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kith.imports.ImportCounts;
import org.kith.it.PlainBrowser.Answer;

/** A server that is killed at work: what it answered outlives it, and so do forms that were open. */
class KillPageIT {
    /** Judged for longer than the server lives. */
    private static final int ROWS = 40_000;

    @Test
    void nothingThatWasAnsweredIsLost() {
        long seed = ThreadLocalRandom.current().nextLong();
        RunningKith kith = RunningKith.start("kill", Map.of("KITH_DEMO", "false"));
        try {
            kith.awaitReady();
            KillTrial trial = new KillTrial(kith, seed);
            ListImport list = longList(trial.administrator());
            Answer openForm = trial.administrator().get("/directory/organisation-edit?id=" + trial.spareOrganisation());

            trial.round();

            assertThat(trial.acknowledged()).as("seed %s", seed).isPositive();
            assertThat(trial.missing()).as("seed %s", seed).isEmpty();
            assertThat(trial.differing()).as("seed %s", seed).isZero();
            theFormCanStillBeSent(trial, openForm);
            theListIsJudgedToItsEnd(list.awaitJudged(trial.administrator()));
        } finally {
            kith.stop();
        }
    }

    /** The keys that sign and encrypt what a page carries are those of before. */
    private static void theFormCanStillBeSent(KillTrial trial, Answer form) {
        Answer saved = trial.administrator().submit(form, "save", Map.of("name", "Opened Before"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(trial.administrator().follow(saved).body()).contains("<h1>Opened Before</h1>");
    }

    /** A list whose rows are being judged while the server is killed. */
    private static ListImport longList(PlainBrowser administrator) {
        StringBuilder list = new StringBuilder("reg_number,name,activities\n");
        for (int i = 0; i < ROWS; i++) {
            list.append(94_000_000 + i).append(",Interrupted ").append(i).append(",We are counted once\n");
        }
        try {
            Path file = Files.createTempFile("long", ".csv");
            try {
                Files.writeString(file, list);
                return ListImport.send(administrator, "organisations", file, Duration.ofMinutes(2))
                        .begin(Map.of());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row once, whichever server read it. */
    private static void theListIsJudgedToItsEnd(ListImport list) {
        ImportCounts all = new ImportCounts(ROWS, 0, 0, 0, 0);
        assertThat(list.counts()).isEqualTo(all);
        assertThat(list.apply(Map.of()).counts()).isEqualTo(all);
    }
}
