package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.api.Workspace;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.socket.Request;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a running command has at hand.
 *
 * @param doors the front doors
 * @param request what was asked
 * @param console where to print
 * @param clock tells now
 * @param who who asks, for the journal
 */
public record Session(FrontDoors doors, Request request, Console console, Clock clock, String who) {

    /** What some editors put before a text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Returns a front door; fails with {@code SERVICE_GAP} when nobody offers it. */
    <T> T need(Class<T> door) {
        return doors.need(door);
    }

    ZoneId zone() {
        return need(Workspace.class).zone();
    }

    /** Returns the currency in which amounts are summed; nothing when there are no amounts. */
    String currency() {
        String currency = need(Timelines.class).extent().currency();
        return currency == null ? "" : currency;
    }

    Format format() {
        return new Format(console.locale(), zone());
    }

    Instant momentOrNow(When when) {
        Instant now = clock.instant();
        return when == null ? now : when.asMoment(zone(), now);
    }

    Path file(Path path) {
        return request.cwd().resolve(path).normalize();
    }

    /**
     * Reads a text file that the person named.
     *
     * @throws HalteException {@code FILE_UNREADABLE} saying why
     */
    String read(Path path) {
        try {
            String text = Files.readString(file(path));
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException absent) {
            throw unreadable(path, "there is no such file", absent);
        } catch (CharacterCodingException binary) {
            throw unreadable(path, "it is not UTF-8 text", binary);
        } catch (IOException other) {
            throw unreadable(path, other.getClass().getSimpleName(), other);
        }
    }

    private HalteException unreadable(Path path, String why, IOException cause) {
        return new Failure(
                        "FILE_UNREADABLE",
                        Actor.USER,
                        "The file " + file(path) + " cannot be read: " + why + ".",
                        "Check the name and the permissions; relative names start at the folder you are in.")
                .asException(cause);
    }

    /** Notes a change in the audit journal. */
    void journal(String action, String subject, String detail) {
        need(Store.class).journal().record(who, action, subject, detail);
    }
}
