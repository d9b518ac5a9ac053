"""Bytes to clean text, before any offset is taken.

What is repaired here never comes back later: encodings are told apart, mojibake is undone, line ends are one character,
every kind of blank is a space, and characters that cannot be seen are gone. Letters are composed by NFC, as NFKC turns
km² into km2.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

LARGEST = 20_000_000  # bytes of one article; the largest newspaper page is a hundredth of it
BINARY_SHARE = 0.01  # of NUL bytes or control characters, above which a file is no text
WESTERN_SHARE = 0.25  # of bytes above 127 in a text in Latin letters; Cyrillic or Arabic has three times as many
SAMPLE = 200_000  # bytes shown to the guesser of encodings, which is slow

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "unicode_escape", "utf-7")
_CONTROL_BYTES = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MOJIBAKE = re.compile("[ÂÃÐÑâïÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_HIGH_CONTROL = re.compile("[\x80-\x9f]")  # looked at last, as mojibake is made of them
_ESCAPE = re.compile("\x1b(?:\\[[0-9;?]{0,16}[A-Za-z]|\\][^\x07\x1b]{0,200}(?:\x07|\x1b\\\\)?)")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_BLANKS = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_SURROGATES = re.compile("[\ud800-\udfff]")


class Unreadable(Exception):
    """Bytes that are no text: a code that can be counted, and a sentence for people."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def to_text(data: bytes, declared: str | None = None) -> str:
    """The clean text of some bytes; `declared` is the encoding a page claims for itself.

    Raises Unreadable for empty, binary and undecodable bytes.
    """
    text = clean(decode(data, declared))
    if not any(c.isalpha() for c in text):
        raise Unreadable("no-text", "The file holds no words; give one with an article in it.")
    return text


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of some bytes: by byte order mark, as UTF-8, as declared, else as guessed."""
    if not data.strip():
        raise Unreadable("empty", "The file is empty or blank; give one with an article in it.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if data.startswith(_MAGIC):
        raise Unreadable(
            "binary", "The file is not text (a document, picture or archive); save the article as plain text."
        )
    wide = _utf16(data)
    if wide:
        return data.decode(wide, errors="replace")
    if len(data) - len(data.translate(None, _CONTROL_BYTES)) > BINARY_SHARE * len(data):
        raise Unreadable("binary", "The file holds binary data, not text; save the article as plain text.")
    return _strictly(data, "utf-8") or _strictly(data, declared) or _guessed(data)


def clean(text: str) -> str:
    """The text as everything after this sees it; see the module."""
    text = _SURROGATES.sub("\ufffd", text)
    text = _CONTROL.sub("", _LINE_ENDS.sub("\n", _ESCAPE.sub("", text)))
    if _MOJIBAKE.search(text):
        text = _without_mojibake(text)
    text = unicodedata.normalize("NFC", text)
    return _UNSEEN.sub("", _HIGH_CONTROL.sub("", text)).translate(_BLANKS)


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: English text has a NUL in every second place."""
    head = data[:2000]
    if len(head) >= 8 and head.count(0) > 0.3 * len(head):
        if head[1::2].count(0) > 0.6 * len(head) / 2 and head[::2].count(0) < 0.05 * len(head):
            return "utf-16-le"
        if head[::2].count(0) > 0.6 * len(head) / 2 and head[1::2].count(0) < 0.05 * len(head):
            return "utf-16-be"
    return None


def _strictly(data: bytes, encoding: str | None) -> str | None:
    """The text where it is in this encoding through and through; a page may claim what is no charset of pages."""
    try:
        known = encoding and codecs.lookup(encoding).name not in _NO_CHARSETS
        return data.decode(encoding) if encoding and known else None
    except (UnicodeError, LookupError):
        return None


def _guessed(data: bytes) -> str:
    """Text that is neither UTF-8 nor what it claims to be.

    A file that is UTF-8 but for some bytes, and a Western one, are read byte by byte as Windows-1252: the guesser takes
    short English texts with a few curly quotes for Baltic or Icelandic ones.
    """
    high = sum(1 for byte in data if byte > 127)
    if _MULTIBYTE.search(data) and 2 * len(_MULTIBYTE.findall(data)) >= high * 0.5:
        return data.decode("utf-8", errors="windows-1252")
    if high <= WESTERN_SHARE * len(data) and not re.search(rb"[\x81\x8d\x8f\x90\x9d]", data):
        return data.decode("cp1252", errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise Unreadable("undecodable", "No encoding makes text of this file; save it as UTF-8.")
    return data.decode(best.encoding, errors="replace")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("windows-1252", _as_windows)


def _without_mojibake(text: str) -> str:
    """UTF-8 that was read as something else put right, and nothing but that: quotation marks stay as they are."""
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    return str(ftfy.fix_text(text, config))
