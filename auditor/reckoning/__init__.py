"""What the checks of one article share.

How a passage is read: `slots` (a sentence as a pattern), `shares` (what words state, as intervals), `statements`,
`moments` (its dates), `printed` (its names), `countable` (nouns of lists).

Who needs what:
    conversion-mismatch             rounding, temperatures
    ratio-mismatch                  ratios, changes, portions, alone, pairs; over two sentences: related (told,
                                    neighbours, belonging, topics), slipped
    rate-mismatch                   rates, perunit, products, each (spans), motion, slipped, workings
    implausible-magnitude           magnitudes, scales, places, workings
    parts-differ-from-total         enumerations, listed, runs, breakdowns, tallies, partitions, remainders,
                                    dealt, votes, sums, slips
    subset-exceeds-total            subsets, partitives, confused
    headline-mismatch               tolls, fates, sorts, headlines, synonyms, trends, asked, matched, roles (deeds),
                                    likenesses, billed
    period-mismatch                 spells, lengths, stretches, lifetimes, ages, anniversaries, centuries
    weekday-mismatch                calendars
    comparison-mismatch             places
    restated-figure-differs         retold
    spelling-varies                 printed
"""
