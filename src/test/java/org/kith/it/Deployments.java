package org.kith.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What Arquillian deploys: the WAR as it was built, with nothing listed by hand. */
public final class Deployments {
    private Deployments() {}

    /** The built WAR and the test classes named. */
    public static WebArchive withTests(Class<?>... tests) {
        // Not named "kith": the server's own configuration has that name already
        return ShrinkWrap.create(ZipImporter.class, "kith-it.war")
                .importFrom(new File(System.getProperty("kith.it.war")))
                .as(WebArchive.class)
                .addAsLibraries(library(org.assertj.core.api.Assertions.class), library(net.bytebuddy.ByteBuddy.class))
                .addClasses(tests);
    }

    /** The library that a test inside the server needs beside the WAR. */
    static File library(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
