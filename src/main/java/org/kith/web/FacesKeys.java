package org.kith.web;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.kith.installation.Settings;

/**
 * Gives Faces the keys that encrypt and sign the state a page carries: from KITH_FACES_SECRET and KITH_FACES_MAC_SECRET,
 * which several nodes must share, else from files in the data folder, made on the first start. So a form opened before a
 * restart can still be sent after it.
 */
public class FacesKeys implements ServletContainerInitializer {
    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) throws ServletException {
        context.setInitParameter("org.apache.myfaces.ALGORITHM", "AES");
        context.setInitParameter("org.apache.myfaces.ALGORITHM.PARAMETERS", "CBC/PKCS5Padding");
        context.setInitParameter("org.apache.myfaces.SECRET", key("KITH_FACES_SECRET"));
        context.setInitParameter("org.apache.myfaces.ALGORITHM.IV", key("KITH_FACES_IV"));
        context.setInitParameter("org.apache.myfaces.MAC_ALGORITHM", "HmacSHA256");
        context.setInitParameter("org.apache.myfaces.MAC_SECRET", key("KITH_FACES_MAC_SECRET"));
    }

    private static String key(String variable) throws ServletException {
        var config = ConfigProvider.getConfig();
        var given = config.getOptionalValue(variable, String.class);
        if (given.isPresent()) {
            return given.get();
        }
        Path file = Path.of(config.getOptionalValue("KITH_DATA", String.class).orElse("data"))
                .resolve("keys")
                .resolve(variable.toLowerCase(java.util.Locale.ROOT));
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                byte[] random = new byte[Settings.FACES_KEYS.get(variable)];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, Base64.getEncoder().encodeToString(random));
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ServletException("the key file " + file + " can be neither read nor made; check KITH_DATA", e);
        }
    }
}
