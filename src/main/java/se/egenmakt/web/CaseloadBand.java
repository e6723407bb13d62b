package se.egenmakt.web;

import java.math.BigDecimal;

/**
 * One ombud's or one operation's clients per full-time post, on the band of what is usual.
 *
 * @param finding what the picture tells: "17 klienter per heltidstjänst. Det vanliga är 13 till 20, riktmärket är 15."
 * @param value   clients per full-time post
 * @param low     least of what is usual
 * @param mark    what one aims at
 * @param high    most of what is usual
 */
public record CaseloadBand(String finding, BigDecimal value, int low, int mark, int high) {
    /** The right end of the scale: 25, or as far as the value needs. */
    public int end() {
        int furthest = Math.max(high + 5, value.intValue() + 1);
        return (furthest + 4) / 5 * 5;
    }

    public double x(double clients) {
        return Chart.round(300 * Math.max(0, clients) / end());
    }

    public double at() {
        return Math.clamp(x(value.doubleValue()), 7, 293);
    }

    /** Where its number stands: not outside the picture. */
    public double numberAt() {
        return Math.clamp(at(), 14, 286);
    }

    public String shown() {
        return Format.decimal(value, value.stripTrailingZeros().scale() > 0 ? 1 : 0);
    }

    /** Whether the numbers below have room beside each other. */
    public boolean markHasRoom() {
        return x(mark) - x(low) >= 20 && x(high) - x(mark) >= 20;
    }
}
