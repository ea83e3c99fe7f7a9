package halte.itest;

/** Made-up orders as a file, and the mapping for it. */
final class Orders {

    static final String MAPPING = """
            {"dates": {"formats": ["yyyy-MM-dd"], "zone": "UTC"}, "id": "{order}", "at": "{day}",
             "identifiers": [{"kind": "customer-number", "value": "{customer}"}],
             "touch": {"type": "order", "channel": "web", "amount": "{amount}", "currency": "EUR", "properties": {"town": "{town}"}}}
            """;

    private Orders() {}

    static String csv(int count) {
        StringBuilder text = new StringBuilder("order,day,customer,amount,town\n");
        for (int i = 1; i <= count; i++) {
            text.append(i)
                    .append(",2026-01-")
                    .append(10 + i % 20)
                    .append(",c")
                    .append(i % 997)
                    .append(",1.00,Zwolle\n");
        }
        return text.toString();
    }
}
