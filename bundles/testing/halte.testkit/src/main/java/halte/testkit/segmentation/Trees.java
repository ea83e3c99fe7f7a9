package halte.testkit.segmentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** Takes a tree through what storing it as JSON and reading it back would do to it. */
final class Trees {

    private Trees() {}

    static Map<String, Object> stored(Map<String, Object> tree) {
        return map("data", tree);
    }

    private static Map<String, Object> map(String path, Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> {
            Assertions.assertInstanceOf(String.class, name, path + " has a name that is no text");
            copy.put((String) name, value(path + "." + name, value));
        });
        return copy;
    }

    private static Object value(String path, Object value) {
        if (value instanceof Map<?, ?> tree) {
            return map(path, tree);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(value(path + "[" + copy.size() + "]", item)));
            return copy;
        }
        return value instanceof Number number ? number(path, number) : plain(path, value);
    }

    private static Object plain(String path, Object value) {
        boolean plain = value == null || value instanceof String || value instanceof Boolean;
        Assertions.assertTrue(plain, () -> path + " is a " + value.getClass() + ", which JSON does not know");
        return value;
    }

    private static Object number(String path, Number number) {
        Assertions.assertTrue(
                Double.isFinite(number.doubleValue()), () -> path + " is " + number + ", which JSON does not know");
        boolean whole = number instanceof Integer || number instanceof Long;
        if (!whole) {
            return number.doubleValue();
        }
        boolean small = number.longValue() == number.intValue();
        return small ? (Object) number.intValue() : (Object) number.longValue();
    }
}
