"""Text on a terminal: styles, widths, wrapping, and carets under the telling words where there is no colour."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.model import Severity
from auditor.report.passages import Run
from auditor.report.words import visible

_CODES = {
    "bold": "1",
    "dim": "2",
    "under": "4",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "good": "1;32",
    "change": "1;4",
}
_WIDEST = 110
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Screen:
    """How to write: with escapes or without, and how many columns there are."""

    colour: bool
    width: int

    @classmethod
    def of(cls, colour: bool) -> Screen:
        """The terminal's width on a terminal, else 100 columns, so that piped output does not depend on the window."""
        columns = shutil.get_terminal_size((100, 24)).columns if colour else 100
        return cls(colour, max(_NARROWEST, min(columns, _WIDEST)))

    def style(self, text: str, *names: str) -> str:
        """The text in the given styles; as it is without colour."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[n] for n in names)}m{text}\x1b[0m"

    def severity(self, severity: Severity) -> str:
        """The word for a severity in its colour, padded to one width."""
        return self.style(f"{severity.value:<7}", severity.value)

    def wrap(self, text: str, indent: str = "", first: str | None = None, style: str | None = None) -> list[str]:
        """Lines of at most the screen's width; `first` stands before the first one, `indent` before the others."""
        lines: list[str] = []
        for words in _lines([[(word, _AROUND)] for word in visible(text).split()], self.width - _width(indent)):
            line = " ".join(word[0][0] for word in words)
            lines.append(self.style(line, style) if style else line)
        return [(first if first is not None and not i else indent) + line for i, line in enumerate(lines)]

    def quote(self, runs: Sequence[Run], indent: str, before: str = "", after: str = "") -> list[str]:
        """A passage with its telling words bold, or carets under them when there is no colour."""
        words = _words(runs)
        if before:
            words.insert(0, [(before, _AROUND)])
        if after:
            words.append([(after, _AROUND)])
        telling = max((weight for word in words for _, weight in word), default=_AROUND)
        out: list[str] = []
        for line in _lines(words, self.width - _width(indent)):
            out.append(indent + " ".join("".join(self._part(*part) for part in word) for word in line))
            if not self.colour and telling and any(weight == telling for word in line for _, weight in word):
                out.append(indent + _carets(line, telling))
        return out

    def _part(self, text: str, weight: int) -> str:
        return self.style(text, _STYLES[weight]) if weight else text


# What a part of a word weighs: it stands around the evidence, is evidence, or is what differs in it.
_AROUND, _EVIDENCE, _DIFFERS = range(3)
_STYLES = {_EVIDENCE: "bold", _DIFFERS: "change"}
_Word = list[tuple[str, int]]


def _words(runs: Sequence[Run]) -> list[_Word]:
    """The words of the runs, each in parts by weight; a word goes on over the border of two runs."""
    words: list[_Word] = []
    open_word = False
    for run in runs:
        weight = _DIFFERS if run.change else _EVIDENCE if run.found else _AROUND
        text = visible(run.text)
        for i, found in enumerate(re.findall(r"\S+", text)):
            if open_word and not i and not text[0].isspace():
                words[-1].append((found, weight))
            else:
                words.append([(found, weight)])
        if text:
            open_word = not text[-1].isspace()
    return words


def _lines(words: Iterable[_Word], width: int) -> list[list[_Word]]:
    lines: list[list[_Word]] = [[]]
    used = 0
    for word in words:
        size = sum(_width(text) for text, _ in word)
        if lines[-1] and used + 1 + size > width:
            lines.append([])
            used = 0
        used += size + bool(lines[-1])
        lines[-1].append(word)
    return lines if lines[-1] else []


def _carets(line: Sequence[_Word], telling: int) -> str:
    """A line of carets under the parts of weight `telling`, and under the spaces between two of them."""
    out: list[str] = []
    before = _AROUND
    for word in line:
        if out:
            out.append("^" if before == word[0][1] == telling else " ")
        out += [("^" if weight == telling else " ") * _width(text) for text, weight in word]
        before = word[-1][1]
    return "".join(out).rstrip()


def _width(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)
