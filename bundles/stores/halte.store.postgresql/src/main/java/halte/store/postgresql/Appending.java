package halte.store.postgresql;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.TouchStore.Appended;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stores one batch. What it learns in memory counts once the batch is on disk, and is forgotten when it fails. */
final class Appending implements Work<Appended> {

    private final Batch batch;
    private final Terms terms;
    private final Numbers numbers;
    private final Shared shared;

    Appending(Batch batch, Terms terms, Numbers numbers, Shared shared) {
        this.batch = batch;
        this.terms = terms;
        this.numbers = numbers;
        this.shared = shared;
    }

    @Override
    public Appended with(Connection connection) throws SQLException {
        List<Touch> fresh = Fresh.of(connection, batch.touches());
        want(fresh);
        numbers.resolve(connection);
        if (!fresh.isEmpty()) {
            long last = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM touch");
            new TouchRows(connection, terms, numbers, last).write(fresh, shared);
        }
        Beside beside = new Beside(connection, numbers, batch);
        beside.links();
        long traits = beside.traits();
        long consents = beside.consents();
        beside.rejects();
        beside.cursor();
        terms.store(connection);
        return new Appended(
                fresh.size(),
                batch.touches().size() - fresh.size(),
                fresh.stream().filter(touch -> touch.identifiers().isEmpty()).count(),
                traits,
                consents);
    }

    private void want(List<Touch> fresh) {
        for (Touch touch : fresh) {
            touch.identifiers().forEach(numbers::want);
        }
        for (IdentifierLink link : batch.links()) {
            numbers.want(link.a());
            numbers.want(link.b());
        }
        for (DeclaredTrait trait : batch.traits()) {
            numbers.want(trait.customer());
        }
        for (Consent consent : batch.consents()) {
            numbers.want(consent.customer());
        }
    }

    @Override
    public void committed() {
        terms.keep();
        numbers.keep();
    }

    @Override
    public void undone() {
        terms.forget();
        numbers.forget();
    }
}
