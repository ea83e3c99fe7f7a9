package halte.model;

/** Turns names into 64-bit numbers that columns can hold. Equal names give equal numbers, on every machine and version. */
public final class Keys {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Keys() {}

    /**
     * Hashes a touch's name: FNV-1a over source, a zero and id, finished with the mixer of MurmurHash3.
     *
     * @param source the touch's source
     * @param id the source's own id; null gives 0
     * @return a well-spread number, 0 only for a null id
     */
    public static long of(String source, String id) {
        if (id == null) {
            return 0;
        }
        long hash = mix(add(add(FNV_OFFSET, source) * FNV_PRIME, id));
        return hash == 0 ? 1 : hash;
    }

    private static long add(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
