package halte.connector.csv;

import halte.connector.api.KeyedConnector;
import halte.testkit.connector.ConnectorCertification;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class CsvCertificationTest extends ConnectorCertification {

    @TempDir
    Path folder;

    @Override
    public KeyedConnector working() {
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
    public KeyedConnector broken() {
        return Csv.at(folder.resolve("none.csv")).connector();
    }

    @Override
    public int records() {
        return 3497;
    }

    @Override
    public int rejects() {
        return 3;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.values());
    }
}
