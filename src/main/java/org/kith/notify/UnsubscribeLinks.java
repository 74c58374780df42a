package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kith.installation.Settings;
import org.kith.refusal.NotFound;

/**
 * Links that stop mails of one kind, without signing in and for as long as somebody keeps the mail. Nothing is kept of
 * them: they are signed (HMAC-SHA256) with a key in the database, so nobody can make one for somebody else's mails.
 */
@ApplicationScoped
@Transactional
public class UnsubscribeLinks {
    private static final Logger LOG = Logger.getLogger(UnsubscribeLinks.class.getName());

    private static final String HMAC = "HmacSHA256";
    private static final String TOKEN_FROM = "?from=";
    private static final Pattern TOKEN = Pattern.compile("([a-z-]{1,30})\\.([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");

    @Inject
    MailKeys keys;

    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<Subscription> subscriptions;

    /**
     * The link for {@link NewMail#unsubscribe()}.
     *
     * @param kind as the feature's {@link Subscription} names it
     * @param id what that is given when the link is used
     */
    public URI link(String kind, long id) {
        String token = kind + "." + id;
        return URI.create(settings.baseAddress() + "/notify/unsubscribe" + TOKEN_FROM + token + "." + signature(token));
    }

    /**
     * What the link would stop.
     *
     * @return empty when that has stopped already
     * @throws NotFound when it is no link of ours
     */
    public Optional<String> name(String token) {
        Meant meant = meant(token);
        return meant.subscription().name(meant.id());
    }

    /** What the mail with this link would say now. */
    Optional<NewMail> again(Mail mail) {
        String link = mail.unsubscribe();
        Meant meant = meant(link.substring(link.indexOf(TOKEN_FROM) + TOKEN_FROM.length()));
        return meant.subscription().again(meant.id(), mail.id());
    }

    /**
     * Stops it; once more is the same as once.
     *
     * @throws NotFound when it is no link of ours
     */
    public void stop(String token) {
        Meant meant = meant(token);
        meant.subscription().stop(meant.id());
    }

    private record Meant(Subscription subscription, long id) {}

    private Meant meant(String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches() || !signed(parts.group(1) + "." + parts.group(2), parts.group(3))) {
            throw new NotFound("unsubscribe");
        }
        return subscriptions.stream()
                .filter(one -> one.kind().equals(parts.group(1)))
                .findFirst()
                .map(one -> new Meant(one, Long.parseLong(parts.group(2))))
                .orElseThrow(() -> new NotFound("unsubscribe"));
    }

    private boolean signed(String text, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII), signature(text).getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    private byte[] key() {
        Optional<byte[]> known = keys.find();
        if (known.isEmpty()) {
            make();
            known = keys.find();
        }
        return known.orElseThrow();
    }

    private void make() {
        try {
            keys.make();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Another node has made the key of links in mails", e);
        }
    }
}
