package halte.rest.resource;

import halte.model.Failure;
import halte.rest.answer.Failures;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * One kind of versioned documents behind entity tags, which are the version in quotes. A change says which version its caller knows, so
 * that the store refuses it when another came in between, from wherever; removals go one at a time with the changes made here.
 *
 * @param <S> how a document is shown
 */
final class Versioned<S> {

    private static final String ANY = "*";

    private final Function<String, Optional<S>> look;
    private final ToIntFunction<S> version;
    private final Function<String, Failure> unknown;

    /**
     * Makes a front to one kind of documents.
     *
     * @param look finds a document by its name
     * @param version returns the version of a document
     * @param unknown says that there is no document of a name
     */
    Versioned(Function<String, Optional<S>> look, ToIntFunction<S> version, Function<String, Failure> unknown) {
        this.look = look;
        this.version = version;
        this.unknown = unknown;
    }

    /**
     * What was stored.
     *
     * @param version its version
     * @param body what to answer with; null for no body
     */
    record Stored(int version, Object body) {}

    S find(String id) {
        return look.apply(id).orElseThrow(() -> unknown.apply(id).asException());
    }

    private int version(String id) {
        return look.apply(id).map(version::applyAsInt).orElse(0);
    }

    /** Answers with a document as a body makes of it. */
    Response get(String id, Function<S, ?> body) {
        S found = find(id);
        return tagged(Response.ok(body.apply(found)), version.applyAsInt(found));
    }

    private static Response tagged(Response.ResponseBuilder answer, int version) {
        return answer.header(HttpHeaders.ETAG, tag(version)).build();
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Stores a new version when the caller knows the newest one.
     *
     * @param match what If-Match says; null when absent
     * @param noneMatch what If-None-Match says; null when absent
     * @param change stores it, given the version that the caller knows; 0 when there is none, negative when any will do
     */
    synchronized Response put(String id, String match, String noneMatch, IntFunction<Stored> change) {
        Stored stored = change.apply(known(version(id), match, noneMatch));
        return tagged(stored.body() == null ? Response.noContent() : Response.ok(stored.body()), stored.version());
    }

    /** Removes a document when the caller knows the newest version. */
    synchronized void delete(String id, String match, Runnable change) {
        known(version.applyAsInt(find(id)), match, null);
        change.run();
    }

    private static int known(int newest, String match, String noneMatch) {
        if (noneMatch != null && newest > 0) {
            throw Failures.changed().asException();
        }
        if (match == null && noneMatch == null && newest > 0) {
            throw Failures.versionMissing().asException();
        }
        boolean any = match != null && match.strip().equals(ANY);
        if (match != null && (newest == 0 || !any && !match.strip().equals(tag(newest)))) {
            throw Failures.changed().asException();
        }
        return any ? -1 : newest;
    }
}
