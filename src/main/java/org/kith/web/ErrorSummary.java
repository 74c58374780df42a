package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is wrong on a form, for the summary at its top that links to the fields. */
@Named
@RequestScoped
public class ErrorSummary {
    public boolean isPresent() {
        return !getEntries().isEmpty();
    }

    public List<Entry> getEntries() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Entry> entries = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            context.getMessageList(id).stream()
                    .filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO)
                    .forEach(message -> {
                        message.rendered(); // or Faces writes it into the log as unseen
                        entries.add(new Entry(id == null ? "" : id, message.getSummary()));
                    });
        }
        return entries;
    }

    /** @param fieldId id of the field's element; empty when it concerns the whole form */
    public record Entry(String fieldId, String text) {}
}
