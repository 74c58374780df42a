package org.kith.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;

/**
 * Tells the container who calls: the account of the browser's session, as long as that stands. Nobody is sent away here;
 * what somebody may do is asked in the services.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    @Inject
    SignIns signIns;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession http = request.getSession(false);
        if (http == null || !(http.getAttribute(Session.ATTRIBUTE) instanceof Session session)) {
            return context.doNothing();
        }
        if (!signIns.stands(session)) {
            http.invalidate();
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(Long.toString(session.accountId()), Set.of());
    }
}
