package org.kith.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kith.it.PlainBrowser.Answer;

/**
 * An empty Kith made into a small directory through its pages: the first administrator, some organisations, and a
 * volunteer who is accepted for a programme.
 */
final class SmallDirectory {
    static final String HEADLINE = "I read leases";

    /** Fewer than a page of the search shows. */
    private static final int ORGANISATIONS = 12;

    private static final Patience PATIENCE = Patience.ofSeconds(30);

    private final Login administrator;
    private final Login volunteer = new Login("volunteer@kith.example", "quiet marmalade 4711");
    private final List<Long> organisations;
    private final long volunteerId;

    SmallDirectory(RunningKith kith) {
        administrator = FirstAdministrator.create(kith);
        PlainBrowser browser = administrator.browser(kith);
        importOrganisations(browser);
        PATIENCE.until(() -> found(browser).size() == ORGANISATIONS);
        organisations = found(browser);
        volunteerId = accept(browser, describe(kith, browser));
    }

    private static void importOrganisations(PlainBrowser browser) {
        try {
            Path file = Files.createTempFile("organisations", ".csv");
            Files.writeString(
                    file,
                    IntStream.range(0, ORGANISATIONS)
                            .mapToObj(i -> "93000" + (10 + i) + ",Millpond Trust " + i + ",B14 7QH\n")
                            .reduce("reg_number,name,postcode\n", String::concat));
            ListImport.judged(browser, "organisations", file).apply(Map.of());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> found(PlainBrowser browser) {
        return browser.get("/directory/search?q=millpond")
                .numbersAfter("/directory/organisation?id=")
                .toList();
    }

    /** The volunteer chooses a password and fills in the profile. */
    private Answer describe(RunningKith kith, PlainBrowser coordinator) {
        Answer people = coordinator.follow(
                PeopleWriter.create(coordinator, coordinator.get("/directory/person-new"), volunteer.email()));
        URI link = URI.create(people.document().expectFirst("#fresh-link").val());
        PlainBrowser browser = new PlainBrowser(kith);
        browser.submit(
                browser.get(link.getPath() + "?" + link.getQuery()),
                "activate",
                Map.of("password", volunteer.password()));
        PlainBrowser own = volunteer.browser(kith);
        return own.submit(own.get("/directory/profile"), "save", Map.of("headline", HEADLINE));
    }

    private static long accept(PlainBrowser coordinator, Answer described) {
        Answer waiting = coordinator.get("/directory/approvals");
        Answer accepted = coordinator.submit(waiting, "approve", Map.of());
        if (described.status() != 302 || accepted.status() != 302) {
            throw new IllegalStateException("No volunteer:\n" + described.body() + waiting.body());
        }
        return waiting.numberAfter("/directory/volunteer?id=").orElseThrow();
    }

    Login administrator() {
        return administrator;
    }

    Login volunteer() {
        return volunteer;
    }

    long volunteerId() {
        return volunteerId;
    }

    List<Long> organisations() {
        return organisations;
    }
}
