package halte.timeline;

import halte.model.TouchType;

/**
 * The codes of what concerns money.
 *
 * @param currency the currency in which amounts are summed
 * @param order touches that are orders
 * @param refund touches that are refunds
 */
record Money(int currency, int order, int refund) {

    static Money of(String currency, Dictionary terms) {
        return new Money(terms.code(currency), terms.code(TouchType.ORDER), terms.code(TouchType.REFUND));
    }

    /** Tells whether an amount is in a currency that is not summed. */
    boolean foreign(int code) {
        return code != 0 && code != currency;
    }
}
