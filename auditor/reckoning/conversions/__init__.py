"""Whether a figure and its conversion agree.

rounding        within the rounding of both; if not, what probably went wrong
temperatures    a temperature, or a difference of two
"""
