package halte.traits;

import halte.store.api.MembershipStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down which segmentations are scanned. */
final class CountedScans {

    final List<String> scanned = new CopyOnWriteArrayList<>();

    /** Returns a view of memberships that counts. */
    MembershipStore over(MembershipStore memberships) {
        Class<?>[] view = {MembershipStore.class};
        return (MembershipStore)
                Proxy.newProxyInstance(getClass().getClassLoader(), view, (proxy, method, arguments) -> {
                    if (method.getName().equals("scan")) {
                        scanned.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(memberships, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
