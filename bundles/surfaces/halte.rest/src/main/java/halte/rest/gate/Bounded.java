package halte.rest.gate;

import halte.rest.answer.Failures;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body cannot be larger than allowed, whether it says its length or not. */
final class Bounded extends HttpServletRequestWrapper {

    /** No operation needs a larger body: definitions, mappings, statements. */
    static final long MOST_BYTES = 1 << 20;

    Bounded(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream());
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        private int counted(int bytes) {
            read += Math.max(0, bytes);
            if (read > MOST_BYTES) {
                throw Failures.tooLarge(MOST_BYTES).asException();
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(body.read(bytes, from, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
