package org.kith.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes every page that a visitor sees stateless, so that looking around makes no session and no cookie. The attribute of
 * {@code f:view} comes too late for it: PrimeFaces has put its nonce into the view, and so into a session, before.
 */
public class StatelessForVisitors extends ViewHandlerWrapper {
    public StatelessForVisitors(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && context.getExternalContext().getUserPrincipal() == null) {
            view.setTransient(true);
        }
        return view;
    }
}
