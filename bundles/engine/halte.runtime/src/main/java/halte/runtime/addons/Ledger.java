package halte.runtime.addons;

/** Takes down who changed what. */
interface Ledger {

    void record(String who, String action, String subject, String detail);
}
