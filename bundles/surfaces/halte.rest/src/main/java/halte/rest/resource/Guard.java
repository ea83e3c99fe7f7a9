package halte.rest.resource;

import halte.access.api.Role;
import halte.model.Failure;
import halte.rest.answer.Failures;
import halte.rest.answer.Mapper;
import halte.rest.answer.Problem;
import halte.rest.gate.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses callers without the role that an operation needs, and query parameters that it does not know. */
public final class Guard implements ContainerRequestFilter {

    @Context
    private ResourceInfo operation;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked) {
        Caller caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
        asked.setSecurityContext(new Known(caller, request.isSecure()));
        Method method = operation.getResourceMethod();
        if (method == null || asked.getMethod().equals("OPTIONS")) {
            return;
        }
        Role needed = method.isAnnotationPresent(Needs.class)
                ? method.getAnnotation(Needs.class).value()
                : Role.ADMINISTRATOR;
        if (!caller.role().includes(needed)) {
            refuse(asked, 403, Failures.role(needed, caller.role()));
            return;
        }
        Set<String> known = parameters(method);
        asked.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(stranger -> refuse(asked, 400, Failures.parameterUnknown(stranger)));
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }

    private void refuse(ContainerRequestContext asked, int status, Failure failure) {
        String id = String.valueOf(request.getAttribute(Mapper.REQUEST_ID));
        asked.abortWith(Response.status(status)
                .type(Problem.MEDIA)
                .entity(Problem.of(failure, status, id))
                .build());
    }

    /** Who asks, as resources see it. */
    private record Known(Caller caller, boolean secure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.role().includes(Role.valueOf(role));
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
