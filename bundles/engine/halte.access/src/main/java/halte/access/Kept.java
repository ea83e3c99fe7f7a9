package halte.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import halte.access.api.Access.Token;
import halte.access.api.Role;
import java.time.Instant;
import java.time.LocalDate;

/** A token as its document holds it: the hash of the secret, never the secret. Moments are ISO 8601 texts. */
record Kept(String name, Role role, String created, String by, String expires, String revoked, String sha256) {

    static Kept of(String name, Role role, Instant created, String by, Instant expires, String sha256) {
        return new Kept(name, role, created.toString(), by, expires == null ? null : expires.toString(), null, sha256);
    }

    Kept revokedAt(Instant moment) {
        return new Kept(name, role, created, by, expires, moment.toString(), sha256);
    }

    @JsonIgnore
    boolean isRevoked() {
        return revoked != null;
    }

    @JsonIgnore
    boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(Instant.parse(expires));
    }

    Token token(LocalDate lastUsed) {
        return new Token(name, role, Instant.parse(created), by, moment(expires), moment(revoked), lastUsed);
    }

    private static Instant moment(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
