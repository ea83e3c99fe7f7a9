package halte.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A date pattern made of numbers and fixed characters only, read without the general machinery, which is ten times as slow. */
final class DigitPattern {

    private static final String LETTERS = "yMdHmsS";

    /** A number with its least and most digits, or (part -1) a fixed character kept in {@code least}. */
    private record Piece(int part, int least, int most) {}

    private final List<Piece> pieces;

    private DigitPattern(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Compiles a pattern; null when it holds more than numbers. */
    static DigitPattern of(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        boolean quoted = false;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted || !Character.isLetter(c)) {
                pieces.add(new Piece(-1, c, 0));
            } else {
                int run = 1;
                while (at + 1 < pattern.length() && pattern.charAt(at + 1) == c) {
                    at++;
                    run++;
                }
                if (!numeric(c, run)) {
                    return null;
                }
                pieces.add(new Piece(LETTERS.indexOf(c), run, run == 1 ? 2 : run));
            }
        }
        return pieces.stream().anyMatch(piece -> piece.part == 0) ? new DigitPattern(pieces) : null;
    }

    private static boolean numeric(char c, int run) {
        return switch (c) {
            case 'y' -> run == 4;
            case 'S' -> run <= 9;
            default -> LETTERS.indexOf(c) >= 0 && run <= 2;
        };
    }

    /** Reads a date; null when the text is none of this pattern. */
    LocalDateTime read(String text) {
        int[] found = {-1, 1, 1, 0, 0, 0, 0};
        int at = 0;
        for (Piece piece : pieces) {
            int next = piece.part < 0 ? literal(text, at, piece) : number(text, at, piece, found);
            if (next < 0) {
                return null;
            }
            at = next;
        }
        return at == text.length() ? date(found) : null;
    }

    private static int literal(String text, int at, Piece piece) {
        return at < text.length() && text.charAt(at) == piece.least ? at + 1 : -1;
    }

    private static int number(String text, int from, Piece piece, int[] found) {
        int value = 0;
        int at = from;
        while (at < text.length() && at - from < piece.most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
        }
        if (at - from < piece.least) {
            return -1;
        }
        for (int digits = at - from; piece.part == 6 && digits < 9; digits++) {
            value *= 10;
        }
        found[piece.part] = value;
        return at;
    }

    private static LocalDateTime date(int[] found) {
        try {
            return LocalDateTime.of(found[0], found[1], found[2], found[3], found[4], found[5], found[6]);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
