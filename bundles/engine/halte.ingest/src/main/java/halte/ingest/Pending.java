package halte.ingest;

import halte.ingest.mapping.Draft;
import halte.ingest.mapping.Refusal;
import halte.ingest.mapping.Statements;
import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Identifier;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.Reject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What waits to be stored in one step, with the account of its records. Filled by one thread, then handed to another. */
final class Pending {

    private static final int RAW = 1000;

    private final String source;
    private final String stream;
    private final Instant received;
    private final List<Touch> touches = new ArrayList<>();
    private final List<IdentifierLink> links = new ArrayList<>();
    private final List<DeclaredTrait> traits = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Integer> unattributed = new ArrayList<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private final Statements statements;
    private String cursor;
    private long mapped;
    private long skipped;

    Pending(String source, String stream, Instant received) {
        this.source = source;
        this.stream = stream;
        this.received = received;
        this.statements = new Statements(source, received, traits, consents);
    }

    /** Takes what a number of records became. */
    void take(Draft draft, int records, long position) {
        mapped += records;
        if (draft.isTouch()) {
            touches.add(draft.touch(source, received));
            if (draft.identifiers().isEmpty()) {
                unattributed.add(records);
            }
        }
        link(draft, position);
        statements.add(draft);
    }

    private void link(Draft draft, long position) {
        List<Identifier> identifiers = draft.identifiers();
        if (identifiers.size() < 2) {
            return;
        }
        String evidence = draft.id() == null ? stream + ":" + position : draft.id();
        Instant at = draft.at() == null ? received : draft.at();
        for (Identifier other : identifiers.subList(1, identifiers.size())) {
            links.add(new IdentifierLink(identifiers.get(0), other, evidence, at));
        }
    }

    void refuse(long position, Refusal refusal, String raw) {
        reasons.merge(refusal.code(), 1L, Long::sum);
        if (refusal.onPurpose()) {
            skipped++;
        } else {
            keep(position, refusal.code(), refusal.getMessage(), raw);
        }
    }

    void reject(long position, String code, String message, String raw) {
        reasons.merge(code, 1L, Long::sum);
        keep(position, code, message, raw);
    }

    private void keep(long position, String code, String message, String raw) {
        String shown = raw == null ? "" : raw.length() > RAW ? raw.substring(0, RAW) : raw;
        rejects.add(new Reject(0, source, stream, position, code, message, shown, received));
    }

    void cursor(String value) {
        cursor = value;
    }

    Batch batch() {
        return new Batch(source, stream, touches, links, traits, consents, rejects, cursor);
    }

    List<Reject> rejects() {
        return rejects;
    }

    List<Touch> touches() {
        return touches;
    }

    List<DeclaredTrait> traits() {
        return traits;
    }

    List<Consent> consents() {
        return consents;
    }

    long records() {
        return mapped + skipped + rejects.size();
    }

    long mapped() {
        return mapped;
    }

    long skipped() {
        return skipped;
    }

    long rejected() {
        return rejects.size();
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    /** Returns the number of records within the last so many unattributed touches: repeats after a break come first in a batch. */
    long recordsOfLastUnattributed(long count) {
        int from = (int) Math.max(0, unattributed.size() - count);
        return unattributed.subList(from, unattributed.size()).stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
