package halte.connector.csv;

import halte.connector.api.KeyedConnector;
import halte.testkit.connector.ConnectorCertification;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderCertificationTest extends ConnectorCertification {

    @TempDir
    Path folder;

    @Override
    public KeyedConnector working() {
        for (int file = 1; file <= 3; file++) {
            StringBuilder text = new StringBuilder("id,name\r\n");
            for (int i = 1; i <= 1200; i++) {
                text.append(file).append('-').append(i).append(",x\r\n");
            }
            Csv.write(folder, "part-" + file + ".csv.gz", Csv.gzip(text.toString()));
        }
        Csv.write(folder, "part-9.csv", "");
        return Csv.at(folder.resolve("part-*.csv*")).connector();
    }

    @Override
    public KeyedConnector broken() {
        return Csv.at(folder.resolve("other-*.csv")).connector();
    }

    @Override
    public int records() {
        return 3600;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.values());
    }
}
