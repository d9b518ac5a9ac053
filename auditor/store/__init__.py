"""What the desk has read, kept from night to night: SQLite in one file, or PostgreSQL for a team.

The only room that imports SQLAlchemy; its types stop here. `Store.open` gives the tables as four small objects (files,
articles, units, runs). Every method of theirs is one transaction.
"""
