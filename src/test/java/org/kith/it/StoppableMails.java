package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.notify.MailBody;
import org.kith.notify.NewMail;
import org.kith.notify.Subscription;

/** Mails that go on until somebody stops them. Runs inside the server. */
@ApplicationScoped
public class StoppableMails implements Subscription {
    static final String KIND = "in-a-test";

    /** To whom they go when they are written anew. */
    static final String ADDRESS = "anew@it.example";

    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> name(long id) {
        return stopped.contains(id) ? Optional.empty() : Optional.of("letters number " + id);
    }

    @Override
    public Optional<NewMail> again(long id, long mail) {
        return name(id).map(what -> new NewMail(ADDRESS, now(id), new MailBody().paragraph("Written anew"), null));
    }

    @Override
    public void stop(long id) {
        stopped.add(id);
    }

    /** Their subject when they are written anew. */
    static String now(long id) {
        return "Letters number " + id + " as they are now";
    }
}
