package halte.bench;

import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.csv.CsvConnector;
import halte.connector.csv.CsvSettings;
import halte.identity.Customers;
import halte.identity.GuardRules;
import halte.identity.Guards;
import halte.model.Failure;
import halte.store.api.IdentityStore.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Lines of a CSV file into records, and links between identifiers into customers; run by {@link Kernels}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RecordKernels {

    private static final int LINES = 200_000;
    private static final int LINKS = 2_000_000;
    private static final int IDENTIFIERS = 1_500_000;
    private static final int NEAR = 20;

    private final GuardRules rules = GuardRules.of(10, List.of("*:cookie=500"), List.of());
    private Path file;
    private CsvConnector connector;
    private Graph graph;

    /** Makes a shop's file and a graph of e-mail addresses and cookies, most of them linked with few others. */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("halte-bench", ".csv");
        ShopFile.write(file, LINES, 1);
        connector = new CsvConnector(
                new CsvSettings(file.toString(), "orders", "auto", "\"", "none", "auto", true, List.of(), 1_048_576));
        graph = graph(new Random(1));
    }

    private static Graph graph(Random random) {
        int[] kinds = new int[IDENTIFIERS + 1];
        long[] customers = new long[IDENTIFIERS + 1];
        for (int number = 1; number <= IDENTIFIERS; number++) {
            kinds[number] = number % 2;
            customers[number] = number;
        }
        int[] a = new int[LINKS];
        int[] b = new int[LINKS];
        for (int link = 0; link < LINKS; link++) {
            a[link] = 1 + random.nextInt(IDENTIFIERS - NEAR);
            b[link] = a[link] + 1 + random.nextInt(NEAR);
        }
        return new Graph(IDENTIFIERS, kinds, new String[] {"email", "cookie"}, customers, a, b, new boolean[LINKS]);
    }

    /** A line with eight fields, read from the file. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public ReadOutcome csv(Blackhole hole) {
        ReadOutcome outcome = connector.read(new ReadRequest("orders", null, Long.MAX_VALUE), new Swallowing(hole));
        if (!(outcome instanceof ReadOutcome.Completed)) {
            throw new IllegalStateException(outcome.toString());
        }
        return outcome;
    }

    /** A link, from the store's arrays: who is shared, and who is who. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public long links() {
        return Customers.of(graph, Guards.judge(graph, rules, new long[0])).count();
    }

    /** Leaves nothing behind. */
    @TearDown
    public void end() throws IOException {
        Files.delete(file);
    }

    private record Swallowing(Blackhole hole) implements RecordSink {

        @Override
        public void fields(List<String> names) {
            hole.consume(names);
        }

        @Override
        public void record(long position, Object[] values) {
            hole.consume(values);
        }

        @Override
        public void reject(long position, String raw, Failure reason) {
            throw reason.asException();
        }

        @Override
        public void cursor(String cursor) {
            hole.consume(cursor);
        }

        @Override
        public void progress(long done, long total) {
            hole.consume(done);
        }
    }
}
