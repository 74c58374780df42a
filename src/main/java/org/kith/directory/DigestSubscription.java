package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kith.notify.MailTexts;
import org.kith.notify.Subscription;

/** Digests stop by the link in each of them; the id is the account's. */
@ApplicationScoped
@Transactional
public class DigestSubscription implements Subscription {
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

    @Override
    public void stop(long accountId) {
        accounts.hold(accountId).ifPresent(digest -> digest.choose(DigestRhythm.NONE));
    }
}
