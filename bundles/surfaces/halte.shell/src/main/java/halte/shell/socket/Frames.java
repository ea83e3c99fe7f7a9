package halte.shell.socket;

import halte.shell.print.Output;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * The frames of the command socket. The request: its length (int32, big endian), then JSON. Answers: one byte for the kind
 * ({@code O} output, {@code E} failures, {@code P} progress, {@code X} exit), the length (int32), the content.
 */
final class Frames implements Output {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final ByteChannel channel;

    Frames(ByteChannel channel) {
        this.channel = channel;
    }

    byte[] request(int largest) throws IOException {
        int length = fill(4).getInt();
        if (length < 0 || length > largest) {
            Request.invalid("its length is " + Integer.toUnsignedString(length) + ", and " + largest + " is allowed");
        }
        return fill(length).array();
    }

    private ByteBuffer fill(int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the client went away");
            }
        }
        return buffer.flip();
    }

    @Override
    public OutputStream out() {
        return new Stream('O');
    }

    @Override
    public OutputStream err() {
        return new Stream('E');
    }

    @Override
    public void progress(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        // A client that went away is noticed by the conversation, which cancels the command; progress need not.
        try {
            write('P', bytes, 0, bytes.length);
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    void exit(int code) throws IOException {
        write('X', new byte[] {(byte) code}, 0, 1);
    }

    /** Writes a frame. A pending interrupt is put aside meanwhile, since it would close the channel and lose the exit code. */
    private synchronized void write(char kind, byte[] bytes, int from, int length) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(5 + length);
        frame.put((byte) kind).putInt(length).put(bytes, from, length).flip();
        boolean interrupted = Thread.interrupted();
        try {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Stream extends OutputStream {

        private final char kind;

        Stream(char kind) {
            this.kind = kind;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length; done += LARGEST_ANSWER) {
                Frames.this.write(kind, bytes, from + done, Math.min(LARGEST_ANSWER, length - done));
            }
        }
    }
}
