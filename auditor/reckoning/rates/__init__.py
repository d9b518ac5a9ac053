"""Rates with the total and the base that the article prints, in the roles "rate × base = total".

workings        all rates that their passage contradicts; what the checks ask
quotients       tied by the words between them: "$600,000 for 1,200 families, or $500 each"
perunit         a rate by its own words, total and base anywhere near
products        a price, what it is of and their product, one of each
each            one, how many and all, over two sentences (`spans`: the period that a total is of)
motion          speed, distance and time
slipped         whatever words tie them: a slip of the pen explains the rate to the last digit
"""
