package org.kith.area.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kith.area.PositionImports;
import org.kith.area.PositionState;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /area/positions}: where postcode districts are, and the open file that tells it anew. */
@Named
@RequestScoped
public class PositionsBacking {
    private static final String PAGE = "/area/positions";

    /** Megabytes that may be sent (web.xml). */
    private static final int MEGABYTES = 200;

    @Inject
    PositionImports positions;

    @Inject
    CurrentViewer viewer;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Parameters parameters;

    @Inject
    HttpServletRequest request;

    private Part file;
    private PositionState state;

    /** Before the page is shown. */
    public void load() {
        getState();
        if (request.getMethod().equals("POST") && !parameters.postback()) {
            // too large even to be read: the form and its fields did not arrive
            pages.refuse(Refusal.at("file", "area.refusal.tooLarge", MEGABYTES));
        }
    }

    public String upload() {
        try {
            if (file == null || file.getSize() == 0) {
                throw Refusal.at("file", "imports.refusal.noFile");
            }
            PositionImports.Taken taken = taken();
            notices.good("area.positions.taken", taken.districts(), taken.rows(), taken.added(), taken.far());
            return pages.redirect(PAGE);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private PositionImports.Taken taken() {
        try {
            Path copy = Files.createTempFile("kith-positions-", ".file");
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return positions.take(viewer.get(), file.getSubmittedFileName(), copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String takeBack() {
        positions.takeBack(viewer.get());
        notices.good("area.positions.takenBack");
        return pages.redirect(PAGE);
    }

    /** At once when it is asked for: the form to take an import back must be there when it comes in. */
    public PositionState getState() {
        if (state == null) {
            state = positions.state(viewer.get());
        }
        return state;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
