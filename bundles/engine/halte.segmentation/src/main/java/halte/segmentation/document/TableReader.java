package halte.segmentation.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads tables, whose cells are of several types. */
final class TableReader extends JsonDeserializer<Table> {

    @Override
    public Table deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(json);
        List<Column> columns = new ArrayList<>();
        for (JsonNode column : tree.path("columns")) {
            columns.add(context.readTreeAsValue(column, Column.class));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode row : tree.path("rows")) {
            List<Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell(cell)));
            rows.add(cells);
        }
        return new Table(tree.path("id").asText(), text(tree.path("title")), columns, rows);
    }

    private static Object cell(JsonNode cell) {
        return switch (cell.getNodeType()) {
            case NUMBER -> cell.numberValue();
            case BOOLEAN -> cell.booleanValue();
            case STRING -> cell.textValue();
            case OBJECT -> text(cell);
            default -> null;
        };
    }

    private static Text text(JsonNode text) {
        return new Text(text.path("en").asText(), text.path("nl").asText());
    }
}
