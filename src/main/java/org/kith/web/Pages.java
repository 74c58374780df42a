package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;

/** What every backing bean needs of a page: going on to another one, and saying no at the right field. */
@RequestScoped
public class Pages {
    @Inject
    CurrentViewer viewer;

    @Inject
    Texts texts;

    /** The outcome that leads to {@code path} by a redirect: {@code redirect("/request/request", "id", 7)}. */
    public String redirect(String path, Object... namesAndValues) {
        StringBuilder outcome = new StringBuilder(path).append(".xhtml?faces-redirect=true");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                outcome.append('&')
                        .append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(namesAndValues[i + 1].toString(), StandardCharsets.UTF_8));
            }
        }
        return outcome.toString();
    }

    /** Shows a refusal at its field, whose id is the field's name, or above the form; returns the outcome "stay here". */
    public String refuse(Refusal refusal) {
        String sentence = texts.of(refusal);
        FacesContext.getCurrentInstance()
                .addMessage(refusal.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        return null;
    }

    /** For pages that make no sense to a visitor: leads to signing in and back. */
    public void requireSignedIn() {
        if (!viewer.isSignedIn()) {
            throw new NotSignedIn();
        }
    }
}
