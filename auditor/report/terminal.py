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
        for atoms in _lines([(w, 0) for w in visible(text).split()], self.width - _width(indent)):
            line = " ".join(w for w, _ in atoms)
            lines.append(self.style(line, style) if style else line)
        return [(first if first is not None and not i else indent) + line for i, line in enumerate(lines)]

    def quote(self, runs: Sequence[Run], indent: str, before: str = "", after: str = "") -> list[str]:
        """A passage with its telling words bold, or carets under them when there is no colour."""
        atoms = _atoms(runs)
        if before:
            atoms.insert(0, (before, 0))
        if after:
            atoms.append((after, 0))
        out: list[str] = []
        telling = max((level for _, level in atoms), default=0)
        for line in _lines(atoms, self.width - _width(indent)):
            out.append(indent + self._line(line))
            if not self.colour and telling and any(level == telling for _, level in line):
                out.append(indent + _carets(line, telling))
        return out

    def _line(self, atoms: Sequence[tuple[str, int]]) -> str:
        if not self.colour:
            return _spaced(atoms)
        styles = {0: (), 1: ("bold",), 2: ("change",)}
        return _spaced([(self.style(w, *styles[level]) if level else w, level) for w, level in atoms])


def _atoms(runs: Sequence[Run]) -> list[tuple[str, int]]:
    """Words and the pieces of words with their weight: 0 around the evidence, 1 evidence, 2 what differs in it.

    A word that continues the one before it (no space between) starts with a zero-width joint.
    """
    atoms: list[tuple[str, int]] = []
    joint = False
    for run in runs:
        level = 2 if run.change else 1 if run.found else 0
        text = visible(run.text)
        for i, word in enumerate(re.findall(r"\S+", text)):
            glued = joint and not i and not text[:1].isspace()
            atoms.append((("\0" if glued else "") + word, level))
        joint = bool(text) and not text[-1].isspace()
    return atoms


def _lines(atoms: Iterable[tuple[str, int]], width: int) -> list[list[tuple[str, int]]]:
    lines: list[list[tuple[str, int]]] = [[]]
    used = 0
    for word, level in atoms:
        glued, size = word.startswith("\0"), _width(word.lstrip("\0"))
        need = size if glued or not lines[-1] else size + 1
        if used + need > width and lines[-1]:
            lines.append([])
            used, need = 0, size
            word = word.lstrip("\0")
        lines[-1].append((word, level))
        used += need
    return lines if lines[-1] else []


def _spaced(atoms: Sequence[tuple[str, int]]) -> str:
    """The atoms with spaces between those that are not glued; a joint may stand behind an escape sequence."""
    parts: list[str] = []
    for word, _ in atoms:
        glued = "\0" in word
        parts.append(("" if glued or not parts else " ") + word.replace("\0", ""))
    return "".join(parts)


def _carets(atoms: Sequence[tuple[str, int]], telling: int) -> str:
    """A line of carets under the words of weight `telling`, and under the spaces between them."""
    out: list[str] = []
    previous = 0
    for word, level in atoms:
        if out and not word.startswith("\0"):
            out.append("^" if previous == level == telling else " ")
        out.append(("^" if level == telling else " ") * _width(word.lstrip("\0")))
        previous = level
    return "".join(out).rstrip()


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)
