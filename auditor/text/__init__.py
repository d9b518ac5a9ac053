"""The parts of a text: zones, paragraphs, sentences, tokens, numbers, dates, names."""
