"""The nightly run: what is new in a feed folder, audited against everything kept, told once.

`night.run` names the stages in order. What a run does is a function of the inbox and the store alone, and every stage
keeps what it has done before the next begins: a run that was killed is taken up where it stopped.
"""
