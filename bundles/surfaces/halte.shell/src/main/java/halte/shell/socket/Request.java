package halte.shell.socket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a client asks.
 *
 * @param args the command line's words
 * @param cwd where the person is; relative paths start there
 * @param columns the terminal's width; 0 for none
 * @param ansi whether the terminal understands colours
 * @param language the person's language, such as {@code nl_NL}
 */
public record Request(List<String> args, Path cwd, int columns, boolean ansi, Locale language) {

    private static final int WIDEST = 1_000;

    /**
     * Reads a request.
     *
     * @throws HalteException {@code REQUEST_INVALID} when the bytes are none
     */
    public static Request parse(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            Wire wire = new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(text, Wire.class);
            return wire == null ? invalid("it is null") : wire.request();
        } catch (CharacterCodingException notUtf8) {
            return invalid("it is not UTF-8");
        } catch (JsonProcessingException notJson) {
            return invalid("it is not the expected JSON");
        } catch (InvalidPathException noPath) {
            return invalid("cwd is no path");
        }
    }

    static Request invalid(String why) {
        throw new Failure(
                        "REQUEST_INVALID",
                        Actor.USER,
                        "The request on the command socket cannot be read: " + why + ".",
                        "Use the halte script that came with this version.")
                .asException();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Wire(List<String> args, String cwd, int columns, boolean ansi, String language) {

        Request request() {
            if (args == null || args.contains(null)) {
                return invalid("args must be a list of texts");
            }
            if (cwd == null || !Path.of(cwd).isAbsolute()) {
                return invalid("cwd must be an absolute path");
            }
            int width = Math.max(0, Math.min(WIDEST, columns));
            return new Request(List.copyOf(args), Path.of(cwd), width, ansi, locale());
        }

        private Locale locale() {
            return language != null && language.toLowerCase(Locale.ROOT).matches("nl([_.@-].*)?")
                    ? Locale.forLanguageTag("nl-NL")
                    : Locale.ENGLISH;
        }
    }
}
