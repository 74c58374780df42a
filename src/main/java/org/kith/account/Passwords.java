package org.kith.account;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.refusal.Refusal;

/**
 * Hashes and checks passwords with argon2id: 19 MiB, 2 passes, 1 lane, 32 bytes, the parameters of the OWASP Password
 * Storage Cheat Sheet. Any characters are welcome; only length, well-known passwords and trivial patterns are looked at
 * (OWASP ASVS 5.0, chapter 6.2).
 */
@ApplicationScoped
public class Passwords {
    public static final int MIN = 12;
    public static final int MAX = 128;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final Set<String> COMMON = common();

    /** Checked when there is no account, so that the answer takes as long as with one. What it was made from is forgotten. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Vfo1GhxQuzVpzBNs3Oc4XA$1O2g3hnJ9XnZjTQl84yDokcvg1HDuHsbi0QgRC4hXj8";

    /** @throws Refusal at field {@code password} when it is too short, too long or too well known */
    public String hash(String password, String email) {
        if (password == null || password.codePointCount(0, password.length()) < MIN) {
            throw Refusal.at("password", "refusal.password.short", MIN);
        }
        if (password.length() > MAX) {
            throw Refusal.at("password", "refusal.password.long", MAX);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String local =
                email.contains("@") ? email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT) : email;
        boolean trivial = plain.chars().distinct().count() < 4
                || plain.equals(email)
                || plain.replaceAll("[^a-z]", "").equals(local);
        if (trivial || COMMON.contains(plain)) {
            throw Refusal.at("password", "refusal.password.common");
        }
        return hashed(password);
    }

    /** Whether the password fits the hash; takes about as long when there is no hash. */
    boolean fits(String password, String hash) {
        String given = password == null || password.length() > MAX ? "" : password;
        boolean fits = Password.check(given, hash == null ? NOBODYS : hash)
                .with(Argon2Function.getInstanceFromHash(hash == null ? NOBODYS : hash));
        return hash != null && fits;
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean old(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    String rehash(String password) {
        return hashed(password);
    }

    private static String hashed(String password) {
        Hash hash = Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2);
        return hash.getResult();
    }

    private static Set<String> common() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Passwords.class.getResourceAsStream("/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
