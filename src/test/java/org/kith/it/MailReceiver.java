package org.kith.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mail server of a test, which takes every mail and keeps it. */
public final class MailReceiver implements AutoCloseable {
    /** Held, or the level would be forgotten: it tells of every address that it hears of first. */
    private static final Logger LOG = Logger.getLogger("com.icegreen.greenmail");

    static {
        LOG.setLevel(Level.WARNING);
    }

    private final GreenMail server;

    /** Starts it at that port. */
    public MailReceiver(int port) {
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Everything it took so far. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
