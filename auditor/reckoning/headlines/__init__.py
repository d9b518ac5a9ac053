"""What a headline says, and what the article under it says otherwise.

counterparts    the body's figure that the headline's must have been taken from
matched         figures that both tie to the same words: "magnitude 7.2"
billed          per what a figure is, which way it went, by how many times
asked           what was asked for, printed as what was given
likenesses      a percentage that the body has of another period, or of others
roles           the right figure and the right deed that do not belong together (`deeds`)
tolls           the toll that a headline means and the toll that the body tells (`sums`)
fates, sorts    the dead, the hurt and the saved; "officers" among the dead
synonyms        words that headlines and articles use for one another
"""
