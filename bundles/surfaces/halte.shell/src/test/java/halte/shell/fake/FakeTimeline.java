package halte.shell.fake;

import halte.model.Decimals;
import halte.trait.api.Timeline;

/** Three orders of 10, 20 and 30, a day apart; the last one has no amount. */
record FakeTimeline(long customer) implements Timeline {

    @Override
    public int size() {
        return 3;
    }

    @Override
    public long occurredAt(int position) {
        return FakeTimelines.LAST.toEpochMilli() - (2 - position) * 86_400_000L;
    }

    @Override
    public int localHour(int position) {
        return 12;
    }

    @Override
    public String type(int position) {
        return "order";
    }

    @Override
    public String channel(int position) {
        return "web";
    }

    @Override
    public String touchpoint(int position) {
        return null;
    }

    @Override
    public String campaign(int position) {
        return null;
    }

    @Override
    public String coupon(int position) {
        return null;
    }

    @Override
    public long amount(int position) {
        return position == 2 ? Decimals.MISSING : (position + 1) * 10 * Decimals.ONE;
    }

    @Override
    public long net(int position) {
        return amount(position);
    }

    @Override
    public long duration(int position) {
        return -1;
    }

    @Override
    public long rating(int position) {
        return Decimals.MISSING;
    }

    @Override
    public String property(int position, String name) {
        return null;
    }

    @Override
    public int lines(int position) {
        return 1;
    }

    @Override
    public String product(int position, int line) {
        return "p";
    }

    @Override
    public String category(int position, int line) {
        return null;
    }

    @Override
    public long quantity(int position, int line) {
        return Decimals.ONE;
    }

    @Override
    public long lineAmount(int position, int line) {
        return amount(position);
    }
}
