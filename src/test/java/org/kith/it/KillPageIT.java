package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kith.it.PlainBrowser.Answer;

/** A server that is killed at work: what it answered outlives it, and so do forms that were open. */
class KillPageIT {
    @Test
    void nothingThatWasAnsweredIsLost() {
        long seed = ThreadLocalRandom.current().nextLong();
        RunningKith kith = RunningKith.start("kill", Map.of("KITH_DEMO", "false"));
        try {
            kith.awaitReady();
            KillTrial trial = new KillTrial(kith, seed);
            Answer openForm = trial.administrator().get("/directory/organisation-edit?id=" + trial.spareOrganisation());

            trial.round();

            assertThat(trial.acknowledged()).as("seed %s", seed).isPositive();
            assertThat(trial.missing()).as("seed %s", seed).isEmpty();
            assertThat(trial.differing()).as("seed %s", seed).isZero();
            theFormCanStillBeSent(trial, openForm);
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
}
