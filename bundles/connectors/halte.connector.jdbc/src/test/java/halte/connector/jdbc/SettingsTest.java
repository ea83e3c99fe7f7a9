package halte.connector.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static Selection selection(List<String> tables, List<String> queries) throws SourceFailed {
        return Selection.of(new JdbcSettings.Choice(tables, queries, List.of(), List.of()));
    }

    @Test
    void severalThingsMayStandInOneValueOrInSeveral() throws SourceFailed {
        assertEquals(
                List.of("a", "b", "c d"),
                selection(List.of("a, b", "c d"), List.of()).tables());
        Selection two = selection(
                List.of(),
                List.of("one = SELECT ';', 1;\ntwo = SELECT a,\n  b\nFROM \"odd;name\" ; \n", "three=SELECT 3"));
        assertEquals(List.of("one", "two", "three"), List.copyOf(two.queries().keySet()));
        assertEquals("SELECT a,\n  b\nFROM \"odd;name\"", two.queries().get("two"));
    }

    @Test
    void withoutAnyChoiceEveryTableOfTheOwnSchemaIsOffered() throws SourceFailed {
        assertEquals(List.of("*"), selection(List.of(), List.of()).tables());
        assertEquals(List.of(), selection(List.of(), List.of("q=SELECT 1")).tables());
    }

    @Test
    void cursorAndKeyColumnsBelongToStreamsOrToAllThatHaveThem() throws SourceFailed {
        Selection chosen = Selection.of(new JdbcSettings.Choice(
                List.of(), List.of(), List.of("changed, orders = placed at"), List.of("lines=invoice + line")));
        assertEquals(List.of("changed"), chosen.cursors().get(""));
        assertEquals(List.of("placed at"), chosen.cursors().get("orders"));
        assertEquals(List.of("invoice", "line"), chosen.keys().get("lines"));
        assertThrows(SourceFailed.class, () -> selection(List.of(), List.of("= SELECT 1")));
        assertThrows(SourceFailed.class, () -> selection(List.of(), List.of("q = SELECT 1; DELETE FROM x")));
    }

    @Test
    void whatIsShownOfAnAddressHasNoParameters() throws SourceFailed {
        assertEquals("jdbc:postgresql://db:5432/shop", Url.shown("jdbc:postgresql://db:5432/shop?sslkey=/secret"));
        assertEquals("jdbc:sqlserver://db", Url.shown("jdbc:sqlserver://db;databaseName=shop"));
        for (String fine : List.of(
                "jdbc:oracle:thin:@//db:1521/shop",
                "jdbc:postgresql://[::1]:5432/shop",
                "jdbc:sqlite:/var/shop@home.db",
                "jdbc:mariadb://db/shop?useCursorFetch=true")) {
            assertEquals(fine, Url.checked(fine));
        }
    }

    @Test
    void settingsDoNotShowThePassword() {
        assertFalse(Jdbc.at("jdbc:postgresql://db/shop")
                .as("a", "s3cret")
                .settings()
                .toString()
                .contains("s3cret"));
    }
}
