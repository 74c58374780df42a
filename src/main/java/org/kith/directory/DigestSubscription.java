package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.kith.notify.MailTexts;
import org.kith.notify.NewMail;
import org.kith.notify.Subscription;
import org.kith.search.SearchIndex;

/** Digests stop by the link in each of them; the id is the account's. */
@ApplicationScoped
@Transactional
public class DigestSubscription implements Subscription {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Digests digests;

    @Inject
    SearchIndex index;

    @Inject
    DigestAccounts accounts;

    @Inject
    MailTexts texts;

    @Override
    public String kind() {
        return DigestMails.KIND;
    }

    @Override
    public Optional<String> name(long accountId) {
        return accounts.hold(accountId)
                .filter(digest -> digest.rhythm() != DigestRhythm.NONE)
                .map(digest -> texts.get("directory.digest.subscription"));
    }

    /** What this node's index does not know yet is waited for, as when the mail was written. */
    @Override
    public Optional<NewMail> again(long accountId, long mail) {
        if (!index.awaitCommitted(PATIENCE)) {
            throw new IllegalStateException("The index has not caught up within " + PATIENCE.toSeconds() + " s");
        }
        return digests.again(accountId, mail);
    }

    @Override
    public void stop(long accountId) {
        accounts.hold(accountId).ifPresent(digest -> digest.choose(DigestRhythm.NONE));
    }
}
