package halte.connector.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** One file of the source. */
record CsvFile(Path path, String name, long size) {

    private static final int BLOCK = 1 << 16;

    static CsvFile of(Path path) throws IOException {
        return new CsvFile(path, path.getFileName().toString(), Files.size(path));
    }

    /** Opens the text, decompressed where its first bytes say so; a byte order mark beats the charset given. */
    CsvText open(Charset given) throws IOException {
        CountingInput counted = new CountingInput(Files.newInputStream(path));
        try {
            BufferedInputStream bytes = new BufferedInputStream(decompressed(counted), BLOCK);
            Charset charset = charset(bytes, given);
            return new CsvText(bytes, charset, counted);
        } catch (IOException | RuntimeException failed) {
            counted.close();
            throw failed;
        }
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(raw, BLOCK);
        byte[] magic = peek(bytes, 2);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(bytes, BLOCK) : bytes;
    }

    private static Charset charset(BufferedInputStream bytes, Charset given) throws IOException {
        byte[] head = peek(bytes, 3);
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16;
        }
        return given == null ? StandardCharsets.UTF_8 : given;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] peek(BufferedInputStream bytes, int length) throws IOException {
        bytes.mark(length);
        byte[] head = bytes.readNBytes(length);
        bytes.reset();
        return head;
    }
}
