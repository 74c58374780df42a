package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.web.CurrentViewer;

/** Whom an import of volunteers accepts at once: the part of the page of an import that only this kind has. */
@Named
@RequestScoped
public class ProgrammeQuestion {
    @Inject
    Programmes programmes;

    @Inject
    CurrentViewer viewer;

    /** Those for which this viewer may accept volunteers. */
    public List<ProgrammeCard> getProgrammes() {
        return programmes.mine(viewer.get());
    }
}
