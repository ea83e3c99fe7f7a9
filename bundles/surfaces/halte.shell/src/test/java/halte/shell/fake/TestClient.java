package halte.shell.fake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Speaks the protocol of the command socket, written anew from its description. */
public final class TestClient implements AutoCloseable {

    private final SocketChannel channel;
    private final DataInputStream in;

    public TestClient(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = new DataInputStream(Channels.newInputStream(channel));
    }

    /** What came back; exit is -1 when the server hung up without a code. */
    public record Answer(String out, String err, List<String> progress, int exit) {}

    public void send(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        sendRaw(ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array());
    }

    public void sendRaw(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    public Answer receive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> progress = new ArrayList<>();
        int exit = -1;
        try {
            while (exit < 0) {
                char kind = (char) in.readUnsignedByte();
                byte[] content = new byte[in.readInt()];
                in.readFully(content);
                switch (kind) {
                    case 'O' -> out.write(content);
                    case 'E' -> err.write(content);
                    case 'P' -> progress.add(new String(content, StandardCharsets.UTF_8));
                    case 'X' -> exit = Byte.toUnsignedInt(content[0]);
                    default -> throw new IOException("unknown kind of frame " + kind);
                }
            }
        } catch (EOFException hungUp) {
            return answer(out, err, progress, -1);
        }
        return answer(out, err, progress, exit);
    }

    private static Answer answer(
            ByteArrayOutputStream out, ByteArrayOutputStream err, List<String> progress, int exit) {
        return new Answer(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), progress, exit);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
