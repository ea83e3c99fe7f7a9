package halte.connector.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes strictly. Unlike a plain reader it hands out everything before a malformed byte or a broken stream first, and throws at
 * the call after that.
 */
final class CsvText implements Closeable {

    private static final int SAMPLE = 16_384;

    private final InputStream bytes;
    private final CountingInput counted;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer ahead = CharBuffer.allocate(SAMPLE).flip();
    private boolean end;
    private IOException broken;

    CsvText(InputStream bytes, Charset charset, CountingInput counted) {
        this.bytes = bytes;
        this.counted = counted;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    String charset() {
        return charset.name();
    }

    /** Returns how many bytes of the file were used so far. */
    long bytesRead() {
        return counted.count();
    }

    /** Returns the beginning of the text; to be called before reading, which still gives it. */
    String peek() {
        ahead.clear();
        try {
            int got = decode(ahead.array(), 0, SAMPLE);
            while (got > 0) {
                ahead.position(ahead.position() + got);
                got = ahead.remaining() > 1 ? decode(ahead.array(), ahead.position(), ahead.remaining()) : 0;
            }
        } catch (IOException thrown) {
            broken = thrown;
        }
        return ahead.flip().toString();
    }

    /** Reads some characters; -1 at the end. Asks for two at least, since some characters take two. */
    int read(char[] target, int from, int length) throws IOException {
        if (!ahead.hasRemaining()) {
            return decode(target, from, length);
        }
        int got = Math.min(length, ahead.remaining());
        ahead.get(target, from, got);
        return got;
    }

    private int decode(char[] target, int from, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        CharBuffer out = CharBuffer.wrap(target, from, length);
        while (true) {
            CoderResult result = decoder.decode(in, out, end);
            if (out.position() > from) {
                return out.position() - from;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (end) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        in.compact();
        try {
            int got = bytes.read(in.array(), in.position(), in.remaining());
            end = got < 0;
            in.position(in.position() + Math.max(got, 0));
        } finally {
            in.flip();
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
