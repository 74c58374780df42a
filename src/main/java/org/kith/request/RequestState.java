package org.kith.request;

/** How far a request is: open until as many people agreed as were wanted, or until it is withdrawn. */
public enum RequestState {
    OPEN,
    AGREED,
    WITHDRAWN
}
