package halte.connector.csv;

import halte.connector.api.KeyedConnector;
import halte.testkit.connector.KeyedConnectorContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CsvContractTest extends KeyedConnectorContract {

    @TempDir
    Path folder;

    @Override
    protected KeyedConnector working() {
        StringBuilder text = new StringBuilder("id;name;note\n");
        for (int i = 1; i <= 3500; i++) {
            text.append(i)
                    .append(";name ")
                    .append(i % 7)
                    .append(i % 1000 == 0 ? "" : ";\"a;b\nc\"")
                    .append('\n');
        }
        return Csv.at(Csv.write(folder, "some.csv", text.toString())).connector();
    }

    @Override
    protected KeyedConnector broken() {
        return Csv.at(folder.resolve("none.csv")).connector();
    }

    @Override
    protected int records() {
        return 3497;
    }

    @Override
    protected int rejects() {
        return 3;
    }
}
