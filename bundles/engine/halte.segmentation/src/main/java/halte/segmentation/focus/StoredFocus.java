package halte.segmentation.focus;

import halte.segmentation.api.Coverage;
import halte.segmentation.api.Focus;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import halte.store.api.DocumentStore.Document;
import halte.store.api.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Focus decisions over the documents and memberships of the store. */
class StoredFocus implements Focus {

    private final Store store;
    private final Segmentations segmentations;
    private final Decisions decisions;

    /** Held while a decision is taken, so that two cannot both be the last below the cap. */
    private final Object deciding = new Object();

    StoredFocus(Store store, Segmentations segmentations) {
        this.store = store;
        this.segmentations = segmentations;
        decisions = new Decisions(store.documents());
    }

    @Override
    public Decision decide(Choice choice, String who, int expected) {
        ChoiceCheck.check(choice);
        SegmentRef segment = choice.segment();
        segmentations.last(segment.segmentation());
        Warnings warnings = new Warnings(segmentations);
        check(segment, warnings);
        Document stored;
        synchronized (deciding) {
            boolean full = choice.stance() == Stance.FOCUS && focusedBeside(segment) >= decisions.most();
            if (full && choice.exceeding() == null) {
                throw ChoiceCheck.full(decisions.most());
            }
            stored = decisions.put(segment, StoredDecision.of(choice, full), who, expected);
        }
        store.journal().record(who, "focus.decide", segment.toString(), detail(choice, stored));
        return decision(stored, warnings);
    }

    private static void check(SegmentRef segment, Warnings warnings) {
        if (!warnings.segments(segment.segmentation()).orElse(Set.of()).contains(segment.segment())) {
            throw segment.unknown().asException();
        }
    }

    private static String detail(Choice choice, Document stored) {
        return choice.stance() + (choice.suppress() ? " with suppression" : "") + ", version " + stored.version();
    }

    private long focusedBeside(SegmentRef segment) {
        return decisions.all().stream()
                .filter(document -> !document.id().equals(segment.toString()))
                .filter(document -> decisions.read(document).stance() == Stance.FOCUS)
                .count();
    }

    private Decision decision(Document document, Warnings warnings) {
        StoredDecision stored = decisions.read(document);
        return stored.decision(document, warnings.of(SegmentRef.of(document.id()), stored.suppress()));
    }

    @Override
    public void withdraw(SegmentRef segment, String who) {
        synchronized (deciding) {
            decisions.find(segment).orElseThrow(() -> ChoiceCheck.undecided(segment));
            decisions.remove(segment, who);
            store.journal().record(who, "focus.withdraw", segment.toString(), null);
        }
    }

    @Override
    public Board board(String segmentation) {
        Warnings warnings = new Warnings(segmentations);
        List<Decision> all = decisions.all().stream()
                .map(document -> decision(document, warnings))
                .sorted(Comparator.comparing(Decision::stance).thenComparing(Decision::segment))
                .toList();
        long focused = all.stream().filter(one -> one.stance() == Stance.FOCUS).count();
        List<Decision> shown = all.stream()
                .filter(one ->
                        segmentation == null || one.segment().segmentation().equals(segmentation))
                .toList();
        return new Board(shown, (int) focused, decisions.most());
    }

    @Override
    public Optional<Decision> of(SegmentRef segment) {
        return decisions.find(segment).map(document -> decision(document, new Warnings(segmentations)));
    }

    @Override
    public List<Decision> history(SegmentRef segment) {
        return decisions.versions(segment).stream()
                .map(document -> document.json() == null
                        ? StoredDecision.withdrawn(document)
                        : decisions.read(document).decision(document, null))
                .toList();
    }

    @Override
    public void cap(int most, String who) {
        ChoiceCheck.cap(most);
        synchronized (deciding) {
            decisions.most(most, who);
        }
        store.journal().record(who, "focus.cap", "focus", "at most " + most + " focus groups");
    }

    @Override
    public List<Decision> suppressed(long customer) {
        List<Document> suppressing = suppressing();
        if (suppressing.isEmpty()) {
            return List.of();
        }
        Set<String> his = new TreeSet<>();
        store.memberships().of(customer).stream()
                .filter(membership -> membership.until() == null)
                .forEach(membership -> his.add(membership.segmentation() + "/" + membership.segment()));
        return suppressing.stream()
                .filter(document -> his.contains(document.id()))
                .map(document -> decisions.read(document).decision(document, null))
                .sorted(Comparator.comparing(Decision::segment))
                .toList();
    }

    private List<Document> suppressing() {
        return decisions.all().stream()
                .filter(document -> decisions.read(document).suppress())
                .toList();
    }

    @Override
    public void suppressed(Consumer<Suppressed> each) {
        Members silent = silent();
        for (long customer : silent.all()) {
            List<SegmentRef> by = silent.bySegment().entrySet().stream()
                    .filter(entry -> Members.has(entry.getValue(), customer))
                    .map(Map.Entry::getKey)
                    .toList();
            each.accept(new Suppressed(customer, by));
        }
    }

    private Members silent() {
        return Members.read(store.memberships(), decisions.suppressing());
    }

    @Override
    public LongPredicate suppression() {
        long[] numbers = silent().all();
        return customer -> Members.has(numbers, customer);
    }

    @Override
    public Coverage coverage(List<SegmentRef> segments) {
        Covering.check(segments);
        Warnings warnings = new Warnings(segmentations);
        long customers = 0;
        for (SegmentRef segment : segments) {
            Optional<Result> last = segmentations.last(segment.segmentation());
            check(segment, warnings);
            customers = Math.max(customers, last.map(Result::customers).orElse(0L));
        }
        Members members = Members.read(store.memberships(), segments);
        return new Covering(members, silent().all()).of(segments, customers);
    }
}
