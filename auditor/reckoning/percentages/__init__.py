"""Percentages, fractions and multiples, each with the figures of the article that it is of.

In one passage, from the tightest tie to the loosest:

    ratios          tied by the words between them: "12 of the 48 members, or 30 percent"
    changes         a change or multiple near the two figures it is of
    portions        a share near its part and its whole
    alone           the one percentage of a passage with its one pair of figures (read by `statements`)
    slipped         whatever words tie them: a slip of the pen explains the figure to the last digit

Over two sentences:

    related         told in one, its figures in the other
    told            what a sentence tells: a change, a multiple, a share
    neighbours      the two sentences, with the figures of both in their places
    belonging       part and whole
    topics          whether both speak of one thing
"""
