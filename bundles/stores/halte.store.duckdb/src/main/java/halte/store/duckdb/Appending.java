package halte.store.duckdb;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Identifier;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.TouchStore.Appended;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

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
    public Appended with(DuckDBConnection connection) throws SQLException {
        List<Touch> fresh = Fresh.of(connection, batch.touches());
        numbers.resolve(connection, identifiers(fresh));
        long last = Sql.number(connection, "SELECT coalesce(max(number), 0) FROM touch");
        if (!fresh.isEmpty()) {
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

    private Set<Identifier> identifiers(List<Touch> fresh) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (Touch touch : fresh) {
            identifiers.addAll(touch.identifiers());
        }
        for (IdentifierLink link : batch.links()) {
            identifiers.add(link.a());
            identifiers.add(link.b());
        }
        for (DeclaredTrait trait : batch.traits()) {
            identifiers.add(trait.customer());
        }
        for (Consent consent : batch.consents()) {
            identifiers.add(consent.customer());
        }
        return identifiers;
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
