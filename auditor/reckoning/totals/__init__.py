"""Parts and their total, and a subset and the whole it is taken from.

Parts that should come to the total:

    enumerations    lists in one sentence that name everyone (`countable`: of which nouns)
    listed          lists tied to a total: "22 medals: five gold, …"
    breakdowns      a whole dealt out to the last one, over sentences
    tallies         a total and the figures after it, read by their sizes
    partitions      parts that the way they are told makes the whole
    dealt           a total, and the next sentence that deals it out
    remainders      "leaving 37 missing": what is left of a whole
    runs, votes     lists of figures of one kind; votes, games and equal shares

Subsets:

    subsets         as language ties them: "45 people, 12 of them"
    partitives      "36 buses … 41 of the buses"
    confused        the figure of the whole, given elsewhere as that of the part
"""
