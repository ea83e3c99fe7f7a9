package halte.rest.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Notes whether a body was written to its end: one that broke off must not look like a whole one. */
public final class Whole implements WriterInterceptor {

    /** The request attribute that is there when the body broke off. */
    public static final String BROKEN = "halte.broken";

    @Context
    private HttpServletRequest request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext body) throws IOException {
        request.setAttribute(BROKEN, true);
        body.proceed();
        request.removeAttribute(BROKEN);
    }
}
