package halte.timeline;

import halte.trait.api.Aggregate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/**
 * The texts of one trait that one run makes of texts of a dictionary. What is made has a code below zero, which may differ from run to
 * run; a single text keeps the code of its dictionary. Safe for use by several threads.
 */
final class MadeTexts {

    private static final char BREAK = '\n';

    private final ConcurrentHashMap<String, Integer> codes = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    /** Returns the code of texts each on a line of its own; {@code room} is room to work in. */
    int joined(Dictionary dictionary, long[] parts, int size, StringBuilder room) {
        if (size == 1 && dictionary.text(parts[0]).indexOf(BREAK) < 0) {
            return (int) parts[0];
        }
        room.setLength(0);
        for (int i = 0; i < size; i++) {
            String part = dictionary.text(parts[i]);
            room.append(i == 0 ? "" : "\n").append(part.indexOf(BREAK) < 0 ? part : part.replace(BREAK, ' '));
        }
        return code(room.toString());
    }

    /** Returns the code of a text that says when values occurred; {@code room} is room to work in. */
    int diary(Dictionary dictionary, DayTally tally, StringBuilder room) {
        room.setLength(0);
        int size = Math.min(tally.size(), Aggregate.LIST_SIZE);
        for (int i = 0; i < size; i++) {
            String value = dictionary.text(tally.value(i));
            room.append(i == 0 ? "" : "\n").append(tally.first(i)).append(' ').append(tally.last(i));
            room.append(' ').append(tally.days(i)).append(' ');
            room.append(value.indexOf(BREAK) < 0 ? value : value.replace(BREAK, ' '));
        }
        return code(room.toString());
    }

    private int code(String text) {
        Integer known = codes.get(text);
        return known != null ? known : codes.computeIfAbsent(text, made -> last.decrementAndGet());
    }

    /** Returns what turns codes into texts, once all are made. */
    LongFunction<String> texts(Dictionary dictionary) {
        String[] made = new String[codes.size() + 1];
        codes.forEach((text, code) -> made[-code] = text);
        return code -> code < 0 ? made[(int) -code] : dictionary.text(code);
    }
}
