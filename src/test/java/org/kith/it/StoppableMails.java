package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.notify.Subscription;

/** Mails that go on until somebody stops them. Runs inside the server. */
@ApplicationScoped
public class StoppableMails implements Subscription {
    static final String KIND = "in-a-test";

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
    public void stop(long id) {
        stopped.add(id);
    }
}
