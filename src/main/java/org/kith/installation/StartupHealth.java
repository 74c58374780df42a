package org.kith.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when every step of the start is done. */
@Startup
@ApplicationScoped
public class StartupHealth implements HealthCheck {
    @Inject
    org.kith.installation.Startup startup;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start").status(startup.complete()).build();
    }
}
