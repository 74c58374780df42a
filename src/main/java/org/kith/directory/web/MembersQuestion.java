package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.vocabulary.Areas;
import org.kith.web.Texts;

/** Whom an import of organisations makes members: the part of the page of an import that only this kind has. */
@Named
@RequestScoped
public class MembersQuestion {
    @Inject
    Areas areas;

    @Inject
    Texts texts;

    /** "B, Birmingham: 61". */
    public String area(String letters, int organisations) {
        return texts.get("directory.import.members.area", letters, areas.name(letters), organisations);
    }
}
