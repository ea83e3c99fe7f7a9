package halte.access;

import halte.access.api.Access;
import halte.access.api.Role;
import halte.model.HalteException;
import halte.store.api.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps tokens in the store, and in memory for answering. Nobody else writes them while the process runs. */
class StoredAccess implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAccess.class);

    private final Store store;
    private final Clock clock;
    private final Secrets secrets;
    private final Tokens tokens;
    private TreeMap<String, Kept> known;
    private Map<String, LocalDate> lastUsed;

    StoredAccess(Store store, Clock clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.secrets = new Secrets(random);
        this.tokens = new Tokens(store.documents());
    }

    @Override
    public synchronized Issued create(String name, Role role, Instant expires, String who) {
        load();
        Instant now = clock.instant();
        check(name, expires, now);
        String secret = secrets.fresh();
        Kept token = Kept.of(name, role, now, who, expires, Secrets.hash(secret));
        tokens.put(token, who);
        store.journal().record(who, "token.create", name, "role " + role);
        known.put(name, token);
        return new Issued(token.token(null), secret);
    }

    private void check(String name, Instant expires, Instant now) {
        if (name == null || !name.matches("[A-Za-z0-9._-]{1,64}")) {
            throw Failures.invalid("its name must be letters, digits, hyphens, underscores and dots, at most 64")
                    .asException();
        }
        if (known.containsKey(name)) {
            throw Failures.exists(name).asException();
        }
        if (expires != null && !expires.isAfter(now)) {
            throw Failures.invalid("it would have expired at " + expires).asException();
        }
    }

    @Override
    public synchronized List<Token> list() {
        load();
        return known.values().stream()
                .map(kept -> kept.token(lastUsed.get(kept.name())))
                .toList();
    }

    @Override
    public synchronized void revoke(String name, String who) {
        load();
        Kept token = Optional.ofNullable(known.get(name))
                .orElseThrow(() -> Failures.unknownName(name).asException());
        if (token.isRevoked()) {
            return;
        }
        Kept revoked = token.revokedAt(clock.instant());
        tokens.put(revoked, who);
        known.put(name, revoked);
        store.journal().record(who, "token.revoke", name, null);
    }

    @Override
    public synchronized Token authenticate(String secret) {
        load();
        Kept found = find(Secrets.hash(secret));
        if (found == null) {
            throw Failures.unknown().asException();
        }
        if (found.isRevoked()) {
            throw Failures.revoked(found).asException();
        }
        if (found.isExpired(clock.instant())) {
            throw Failures.expired(found).asException();
        }
        return found.token(noted(found.name()));
    }

    /** Looks at all tokens, whichever matches. */
    private Kept find(String hash) {
        Kept found = null;
        for (Kept each : known.values()) {
            if (Secrets.same(each.sha256(), hash)) {
                found = each;
            }
        }
        return found;
    }

    /** A store that is full must not keep administrators from looking what is wrong. */
    private LocalDate noted(String name) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(lastUsed.put(name, today))) {
            try {
                tokens.used(name, today);
            } catch (HalteException notStored) {
                LOG.warn(
                        "The day on which token {} was last used is not stored: {}",
                        name,
                        notStored.failure().code());
            }
        }
        return today;
    }

    private void load() {
        if (known == null) {
            TreeMap<String, Kept> read = new TreeMap<>();
            tokens.all().forEach(token -> read.put(token.name(), token));
            lastUsed = new HashMap<>(tokens.lastUsed());
            known = read;
        }
    }
}
