package org.kith.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** A form that is shown again fills its fields and goes no further: its sender presses the button. */
public class KeptPostListener implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (context.getExternalContext().getRequestMap().containsKey(KeptPostFilter.SHOWN_AGAIN)) {
            context.renderResponse();
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.UPDATE_MODEL_VALUES;
    }
}
