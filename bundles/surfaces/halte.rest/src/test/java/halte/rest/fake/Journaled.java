package halte.rest.fake;

import halte.store.api.Journal;
import halte.store.api.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;

/** Notes in the journal what a front door is told "for the journal", as the engines promise. */
final class Journaled {

    private Journaled() {}

    static <T> T by(Store store, Class<T> door, T fake) {
        Journal journal = store.journal();
        Refusals refusals = new Refusals(store.documents());
        return door.cast(
                Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] {door}, (proxy, method, arguments) -> {
                    refusals.check(method.getName(), arguments);
                    Object result = call(fake, method, arguments);
                    Parameter[] parameters = method.getParameters();
                    for (int i = 0; i < parameters.length; i++) {
                        if (parameters[i].getName().equals("who")) {
                            journal.record((String) arguments[i], "engine." + method.getName(), "fake", null);
                        }
                    }
                    return result;
                }));
    }

    private static Object call(Object fake, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(fake, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
