package halte.store.duckdb;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.TouchStore.Appended;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Stores one batch. What it learns in memory counts once the batch is on disk, and is forgotten when it fails. */
final class Appending implements Work<Appended> {

    private final Batch batch;
    private final Memory memory;
    private Fresh fresh;

    Appending(Batch batch, Memory memory) {
        this.batch = batch;
        this.memory = memory;
    }

    @Override
    public Appended with(DuckDBConnection connection) throws SQLException {
        memory.known().load(connection);
        fresh = Fresh.of(connection, memory.staging(), memory.known(), batch.touches());
        Attribution who = new Attribution(fresh.touches(), memory.numbers());
        wantOthers();
        memory.numbers().resolve(connection);
        new TouchRows(memory, fresh, who).write(connection);
        Beside beside = new Beside(connection, memory.numbers(), batch);
        beside.links();
        long traits = beside.traits();
        long consents = beside.consents();
        beside.rejects();
        beside.cursor();
        memory.terms().store(connection);
        int count = fresh.touches().size();
        return new Appended(count, batch.touches().size() - count, who.unattributed(), traits, consents);
    }

    private void wantOthers() {
        Numbers numbers = memory.numbers();
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
        memory.known().keep(fresh.keys(), fresh.touches().size());
        memory.terms().keep();
        memory.numbers().keep();
    }

    @Override
    public void undone() {
        memory.terms().forget();
        memory.numbers().forget();
    }
}
