package halte.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import halte.connector.api.Imports.ImportReport;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of imports, kept in the store: one document per stream, one version per import. */
final class Reports {

    private static final String KIND = "import";

    /** A report as it is written. */
    record Written(
            String started,
            String ended,
            String failure,
            List<String> fields,
            long read,
            long mapped,
            long rejected,
            long skipped,
            Map<String, Long> reasons,
            long touches,
            long duplicates,
            long unattributed,
            long unattributedRecords,
            long traits,
            long consents) {

        ImportReport report(String connection, String stream) {
            return new ImportReport(
                    connection,
                    stream,
                    Instant.parse(started),
                    Instant.parse(ended),
                    read,
                    mapped,
                    rejected,
                    skipped,
                    reasons,
                    touches,
                    duplicates,
                    unattributed,
                    unattributedRecords,
                    traits,
                    consents);
        }
    }

    private final DocumentStore documents;
    private final ObjectMapper json = JsonMapper.builder().build();

    Reports(DocumentStore documents) {
        this.documents = documents;
    }

    void keep(ImportReport report, List<String> fields, Failure failure) {
        Written written = new Written(
                report.started().toString(),
                report.ended().toString(),
                failure == null ? null : failure.code(),
                fields,
                report.read(),
                report.mapped(),
                report.rejected(),
                report.skipped(),
                report.reasons(),
                report.touches(),
                report.duplicates(),
                report.unattributed(),
                report.unattributedRecords(),
                report.traits(),
                report.consents());
        try {
            String id = Mappings.id(report.connection(), report.stream());
            documents.put(KIND, id, json.writeValueAsString(written), "halte.ingest", -1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Written> last(String connection, String stream) {
        return documents.get(KIND, Mappings.id(connection, stream)).map(document -> {
            try {
                return json.readValue(document.json(), Written.class);
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("the account of an import is damaged", damaged);
            }
        });
    }
}
