package dev.meshtrace.config.strict;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a word. */
public final class NearMiss {
    private static final int LETTERS_FOR_EACH_SLIP = 3;

    private NearMiss() {}

    /** The nearest of the known words, where it is near enough: one slip, or one for every three letters. */
    static Optional<String> of(String given, Collection<String> known) {
        String plain = plain(given);
        int slips = Math.max(1, plain.length() / LETTERS_FOR_EACH_SLIP);
        return known.stream()
                .filter(word -> distance(plain, plain(word)) <= slips)
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    /** The proposal as it ends a fault; nothing where there is none. */
    public static String proposal(String given, Collection<String> known) {
        return of(given, known).map(word -> " (did you mean " + word + "?)").orElse("");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** The number of letters to insert, leave out, exchange or swap with the next (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int exchanged = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
