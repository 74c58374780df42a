package org.kith.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What Arquillian deploys: the WAR as it was built, with nothing listed by hand. */
public final class Deployments {
    private Deployments() {}

    /** The built WAR and the test classes named. */
    public static WebArchive withTests(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("kith.it.war")))
                .addClasses(tests);
    }
}
