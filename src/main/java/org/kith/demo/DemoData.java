package org.kith.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.account.Accounts;
import org.kith.installation.DatabaseReady;
import org.kith.installation.Settings;

/**
 * Fills an empty database at the first start of a demo, each thing in a transaction of its own. A start that breaks off
 * on the way leaves what is written; the data folder has to be removed then.
 */
@ApplicationScoped
public class DemoData {
    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    /** The accounts to try, in the data folder; whoever launches the demo prints it. */
    static final String ACCOUNTS_FILE = "demo-accounts.txt";

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    DemoOrganisations organisations;

    @Inject
    DemoPeople people;

    @Inject
    DemoRequests requests;

    @Inject
    DemoSavedSearches searches;

    @Resource
    ManagedExecutorService executor;

    private Filled filled;

    /** What this start has written: ids by e-mail address and by key. */
    private record Filled(Map<String, Long> accountIds, Map<String, Long> requestIds) {}

    void fill(@Observes @Priority(DatabaseReady.FIRST_START) DatabaseReady ready) {
        if (!settings.demo() || !accounts.none()) {
            return;
        }
        Map<String, Long> accountIds = people.create(organisations.write());
        searches.save(accountIds);
        filled = new Filled(accountIds, requests.ask(accountIds));
        tellAccounts();
    }

    /**
     * Matching suggests from the index, whose worker the server lets run only once the application has started; so this
     * runs behind it, on a thread of the server.
     */
    void match(@Observes @Priority(DatabaseReady.INDEX + 1) DatabaseReady ready) {
        if (filled != null) {
            Filled written = filled;
            filled = null;
            executor.execute(() -> match(written));
        }
    }

    private void match(Filled written) {
        try {
            requests.match(written.requestIds(), written.accountIds());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The demo has no invitations", e);
        }
    }

    private void tellAccounts() {
        try {
            Files.writeString(settings.data().resolve(ACCOUNTS_FILE), accountLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String accountLines() {
        List<DemoPerson> shown = Stream.concat(
                        DemoPerson.all().stream(), DemoVolunteer.all().stream().map(DemoVolunteer::person))
                .filter(person -> person.demo() != null)
                .toList();
        int widest =
                shown.stream().mapToInt(person -> person.email().length()).max().orElseThrow();
        return shown.stream()
                .map(person -> "  " + person.email()
                        + " ".repeat(widest - person.email().length() + 2) + person.demo())
                .collect(Collectors.joining(
                        "\n", "Demo accounts (password for all: " + DemoPeople.PASSWORD + ")\n", "\n"));
    }
}
