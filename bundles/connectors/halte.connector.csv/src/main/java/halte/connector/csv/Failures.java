package halte.connector.csv;

import halte.model.Actor;
import halte.model.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What can go wrong with delimited text, in words for whoever must act. */
final class Failures {

    private Failures() {}

    static SourceFailed setting(String name, String why) {
        return failed(
                "CSV_SETTING_INVALID",
                Actor.CONFIGURATION,
                "The setting '" + name + "' " + why + ".",
                "Correct the connection's settings.");
    }

    static SourceFailed noFiles(String path) {
        return failed(
                "CSV_FILE_MISSING",
                Actor.CONFIGURATION,
                "There is no file at '" + path + "'.",
                "Check the connection's setting 'path', or put the file there.");
    }

    static SourceFailed empty(String path) {
        return failed(
                "CSV_EMPTY",
                Actor.USER,
                "'" + path + "' is empty: there is not even a header line.",
                "Have the source export it again; set header=false and names if it has no header line.");
    }

    static SourceFailed header(String where, String why) {
        return failed(
                "CSV_HEADER_INVALID",
                Actor.USER,
                "In " + where + " " + why + ".",
                "Correct the header line, or give the fields' names in the setting 'names'.");
    }

    static SourceFailed cancelled() {
        return failed(
                "CSV_CANCELLED", Actor.USER, "Reading was cancelled.", "Start it again; it goes on where it was.");
    }

    static SourceFailed noStream(String asked, String offered) {
        return failed(
                "CSV_STREAM_UNKNOWN",
                Actor.USER,
                "There is no stream '" + asked + "'; this connection offers '" + offered + "'.",
                "Use that name, or change the connection's setting 'stream'.");
    }

    static SourceFailed looksBinary(String file) {
        return failed(
                "CSV_CHARSET",
                Actor.USER,
                "'" + file + "' holds zero bytes: it is no text, or text in UTF-16 without a byte order mark.",
                "Set charset to UTF-16LE or UTF-16BE if it is text; unpack it if it is an archive.");
    }

    static SourceFailed of(IOException thrown, CsvFile file, long line, String charset) {
        String name = "'" + file.name() + "'";
        if (thrown instanceof NoSuchFileException) {
            return noFiles(file.name());
        }
        if (thrown instanceof AccessDeniedException) {
            return failed(
                    "CSV_FILE_FORBIDDEN",
                    Actor.CONFIGURATION,
                    name + " may not be read by this process.",
                    "Give the account that runs Halte the right to read it.");
        }
        if (thrown instanceof EOFException) {
            return failed(
                    "CSV_TRUNCATED_GZIP",
                    Actor.USER,
                    name + " breaks off near line " + line + ": the compressed file is not complete.",
                    "Copy or export it again; what was read before counts, and the next import goes on there.");
        }
        if (thrown instanceof ZipException) {
            return failed(
                    "CSV_CORRUPT_GZIP",
                    Actor.USER,
                    name + " is damaged near line " + line + ": it cannot be decompressed.",
                    "Copy or export it again; what was read before counts, and the next import goes on there.");
        }
        if (thrown instanceof CharacterCodingException) {
            return failed(
                    "CSV_CHARSET",
                    Actor.USER,
                    "Line " + line + " of " + name + " holds bytes that are no " + charset + ".",
                    "Set charset to what the file is written in, often windows-1252 or ISO-8859-1.");
        }
        return new SourceFailed(
                new Failure(
                        "CSV_READ_FAILED",
                        Actor.EXTERNAL,
                        name + " could not be read near line " + line + " ("
                                + thrown.getClass().getSimpleName() + ").",
                        "Check the disk or network share that holds it."),
                thrown);
    }

    static Failure fieldCount(String where, int found, int expected) {
        return reject(
                "CSV_FIELD_COUNT",
                where + " has " + found + " fields instead of " + expected + ".",
                "Correct the line.");
    }

    static Failure tooLong(String where, int most) {
        return reject(
                "CSV_RECORD_TOO_LONG",
                where + " begins a record of more than " + most + " characters.",
                "Correct it, often a quote that is not closed, or raise max.record.length.");
    }

    static Failure brokenQuote(String where) {
        return reject(
                "CSV_QUOTE_BROKEN",
                where + " has a quoted field that is not closed, or goes on after its closing quote.",
                "Double quotes within a quoted field, or set quote=none when quotes have no meaning here.");
    }

    private static Failure reject(String code, String message, String advice) {
        return new Failure(code, Actor.USER, message, advice);
    }

    private static SourceFailed failed(String code, Actor actor, String message, String advice) {
        return new SourceFailed(new Failure(code, actor, message, advice), null);
    }
}
