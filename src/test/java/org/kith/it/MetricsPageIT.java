package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.it.PlainBrowser.Answer;

/** The figures of the index are there for whoever knows the token, and for nobody else. */
class MetricsPageIT {
    private static final RunningKith KITH = RunningKith.shared();

    private static Answer metrics(PlainBrowser browser, String authorization) {
        return browser.send("GET", "/metrics", Map.of("Authorization", authorization), null);
    }

    @Test
    void whoKnowsTheTokenReadsTheFigures() {
        Answer answer = metrics(new PlainBrowser(KITH), "Bearer " + RunningKith.METRICS_TOKEN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.numberAfter("kith_index_documents ").orElseThrow()).isPositive();
        assertThat(answer.body()).contains("kith_index_waiting_changes ", "kith_index_behind 0\n");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer only-for-tests-012345678",
                "Bearer only-for-tests-01234567890",
                "Basic a2l0aDpvbmx5LWZvci10ZXN0cy0wMTIzNDU2Nzg5", // kith and the token, as a browser sends a password
                RunningKith.METRICS_TOKEN
            })
    void whoDoesNotFindsNothing(String authorization) {
        Answer answer = metrics(new PlainBrowser(KITH), authorization);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("kith_index");
    }

    @Test
    void noRoleOpensThem() {
        assertThat(new PlainBrowser(KITH).get("/metrics").status()).isEqualTo(404);
        assertThat(PlainBrowser.of(KITH, "coordinator@demo.example")
                        .get("/metrics")
                        .status())
                .isEqualTo(404);
    }
}
