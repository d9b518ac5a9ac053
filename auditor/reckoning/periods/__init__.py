"""Dates, and the times and ages between them.

moments         the dates of a sentence and what each is: a beginning, an end, a birth
spells          a length told by a frame, between its two dates: "reigned for 38 years … from 1961 to 1989"
lengths         the one duration and the two dates of a passage, tied more loosely
stretches       a duration a sentence before or after its dates
anniversaries   an anniversary and the event
lifetimes       an age, a birth and a death
ages            two ages of one person, and the years between
centuries       a century or decade beside a year
calendars       weekdays that other dates of the text contradict
"""
