package org.kith.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.imports.ImportPages;
import org.kith.sheet.SheetWriter;
import org.kith.web.CurrentViewer;
import org.kith.web.Downloads;
import org.kith.web.Parameters;

/** {@code /imports/refused?import=…&as=csv}: the refused rows as a file. */
@Named
@RequestScoped
public class RefusedBacking {
    @Inject
    ImportPages reading;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Downloads downloads;

    @Inject
    ImportWording wording;

    /** Answers with the file in place of the page. */
    public void send() {
        SheetWriter.Format format = downloads.format(parameters.text("as"));
        long id = parameters.id("import");
        downloads.send(
                "refused-rows", format, out -> reading.refusedRows(viewer.get(), id, wording::sentence, format, out));
    }
}
