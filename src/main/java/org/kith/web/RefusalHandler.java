package org.kith.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.primefaces.csp.CspException;

/**
 * Turns what services throw past a backing bean into an answer: not found is a 404, not signed in leads to signing in and
 * back, a form that is none of Kith's (it has no nonce) is a 400, everything else is logged under a reference and answered with the page for errors.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable cause = root(events.next().getContext().getException());
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, cause);
            }
        }
    }

    /** What was thrown inside the wrappings of Faces, EL and CDI. */
    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !ours(cause)) {
            cause = cause.getCause();
        }
        return ours(cause) ? cause : thrown;
    }

    private static boolean ours(Throwable cause) {
        return cause instanceof NotFound
                || cause instanceof NotSignedIn
                || cause instanceof ViewExpiredException
                || cause instanceof CspException;
    }

    private static void answer(FacesContext context, Throwable cause) {
        ExternalContext external = context.getExternalContext();
        try {
            switch (cause) {
                case NotFound notFound -> external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
                case NotSignedIn notSignedIn ->
                    external.redirect(external.getRequestContextPath()
                            + "/account/sign-in?back="
                            + URLEncoder.encode(address(external), StandardCharsets.UTF_8));
                case ViewExpiredException expired ->
                    external.redirect(external.getRequestContextPath() + "/error/expired");
                case CspException noFormOfOurs -> external.responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
                default -> {
                    String reference = UUID.randomUUID().toString().substring(0, 8);
                    LOG.log(Level.SEVERE, "Unexpected, reference " + reference, cause);
                    ((HttpServletRequest) external.getRequest()).setAttribute("kith.reference", reference);
                    external.responseSendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
                }
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw new FacesException("the answer had begun already", cause);
        }
    }

    /** The page asked for with its parameters, to come back to. */
    private static String address(ExternalContext external) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        return request.getQueryString() == null
                ? Paths.asked(request)
                : Paths.asked(request) + "?" + request.getQueryString();
    }

    /** Puts the handler in front of the one that Faces brings. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }
}
