package org.kith.it;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells a deployment that has this class, and the file that names it, of a mail server at a port of its own. */
public class OwnMailServer implements ConfigSource {
    /** Named as a service for the configuration. */
    static final String SERVICE = "META-INF/services/" + ConfigSource.class.getName();

    /** The same for everybody in the server who asks. */
    static final int PORT = RunningKith.freePort();

    private static final Map<String, String> SETTINGS = Map.of(
            "KITH_MAIL_HOST",
            "localhost",
            "KITH_MAIL_PORT",
            Integer.toString(PORT),
            "KITH_MAIL_TLS",
            "none",
            "KITH_MAIL_FROM",
            "Kith <kith@it.example>");

    @Override
    public Set<String> getPropertyNames() {
        return SETTINGS.keySet();
    }

    @Override
    public String getValue(String name) {
        return SETTINGS.get(name);
    }

    @Override
    public String getName() {
        return "the mail server of a test";
    }
}
