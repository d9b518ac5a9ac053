"""A saved web page to one article.

trafilatura finds the story in the page; this is its only importer. Headline, publisher, address and date are taken from
what the page says of itself (JSON-LD, Open Graph, its one h1). Superscript digits are kept as characters, because "km2"
and "106" are other figures than km² and 10⁶. The parser below trafilatura drops all text nested deeper than 255
elements without a word, so pages that deep are read by a plain walk over their paragraphs.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from auditor.model import Article, Dropped
from auditor.readers.decode import Unreadable, clean, to_text
from auditor.readers.records import article_of

DEEPEST = 240  # elements; the parser's own limit is 255, and it adds some
FEWEST_WORDS = 8  # of a story; a menu has fewer
LONGEST_NODE = 9_000_000  # characters of one stretch of text; beyond ten million the parser drops it
TORN = 1_000  # tags begun and never ended, beyond which markup is rubbish that parsers take quadratic time over
KEPT = 0.9  # share of the paragraphs' text; less, in a page too deep, means that some was lost

_SUP = re.compile(r"<sup\b[^>]{0,200}>\s{0,9}([+\-−]?\d{1,3})\s{0,9}</sup\s{0,9}>", re.I)
_SUPERSCRIPT = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,30})", re.I)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_SKIPPED = frozenset(
    ("script", "style", "nav", "footer", "aside", "form", "noscript", "template", "svg", "button", "figure")
)
_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "li", "blockquote"))


def read(data: bytes, path: str, name: str) -> Iterator[Article | Dropped]:
    """The article of a page; `name` is its id where the page does not say its address."""
    declared = _CHARSET.search(data[:4096])
    try:
        markup = to_text(data, declared[1].decode("ascii") if declared else None)
    except Unreadable as error:
        yield Dropped(path, None, error.reason, error.detail)
        return
    markup = _SUP.sub(lambda found: found[1].translate(_SUPERSCRIPT), markup)
    broken = markup.count("<") > TORN + 2 * markup.count(">")
    page = _Page.of("" if broken else markup)
    body = "" if broken else _body(markup, page)
    if not body:
        detail = "No article text was found in the page; save the article itself, or as plain text."
        yield Dropped(path, None, "no-text", detail)
        return
    yield article_of(page.fields(body), path, None, name)


def _body(markup: str, page: _Page) -> str:
    """The paragraphs of the story, with blank lines between them; empty where the page has none."""
    story = _extracted(markup)
    own = [line for line in page.paragraphs if line]
    lost = page.deepest > DEEPEST or page.longest_node > LONGEST_NODE
    if lost and len(story) < KEPT * sum(map(len, own)):
        story = "\n".join(own)
    lines = [line.strip() for line in clean(story or page.linked("articleBody")).split("\n")]
    headline = page.headline
    while headline and lines and (not lines[0] or lines[0] == headline):
        lines.pop(0)
    body = "\n\n".join(line for line in lines if line)
    return body if len(body.split()) >= FEWEST_WORDS else ""


def _extracted(markup: str) -> str:
    """What trafilatura takes for the story; empty where it finds none or fails."""
    import trafilatura

    for library in ("trafilatura", "htmldate", "justext"):
        logging.getLogger(library).addHandler(logging.NullHandler())  # else a page it dislikes is printed to the screen
    try:
        return trafilatura.extract(markup, favor_precision=True, include_comments=False, include_tables=False) or ""
    except Exception:  # whatever a hostile page provokes inside the library, the page is merely without text
        return ""


@dataclass
class _Page(HTMLParser):
    """One walk over the markup by the standard library: what the page says of itself, its paragraphs, its depth."""

    meta: dict[str, str] = field(default_factory=dict)
    language: str = ""
    title: str = ""
    headings: list[str] = field(default_factory=list)
    linked_data: list[Mapping[str, object]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    deepest: int = 0
    longest_node: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self._skipping = 0  # open elements whose text is no story
        self._text: list[str] = []

    @classmethod
    def of(cls, markup: str) -> _Page:
        """The page read; markup that the parser cannot finish is read as far as it goes."""
        page = cls()
        try:
            page.feed(markup)
            page.close()
        except (AssertionError, ValueError, RecursionError):
            pass
        page._flush()
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.meta.setdefault(key.strip().lower(), values.get("content", "").strip())
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.meta.setdefault("canonical", values.get("href", "").strip())
        elif tag == "html":
            self.language = values.get("lang", "").strip()
        if tag in _BLOCKS or tag in ("title", "script"):
            self._flush()
        if tag in ("p", "li") and self._open[-1:] == [tag]:
            self._open.pop()  # neither holds another of its kind: the end tag was left out
        if tag not in _VOID:
            name = "ld" if tag == "script" and "ld+json" in values.get("type", "") else tag
            self._skipping += name in _SKIPPED
            self._open.append(name)
            self.deepest = max(self.deepest, len(self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS or tag in ("title", "script"):
            self._flush()
        name = "ld" if tag == "script" and "ld" in self._open[-1:] else tag
        if name in self._open[-8:]:  # an end tag that closes nothing near is ignored, as browsers do
            closed = ""
            while closed != name:
                closed = self._open.pop()
                self._skipping -= closed in _SKIPPED

    def handle_data(self, data: str) -> None:
        self.longest_node = max(self.longest_node, len(data))
        if self._open:
            self._text.append(data)

    def _flush(self) -> None:
        """Files the text since the last block under the element that holds it."""
        raw = "".join(self._text)
        self._text.clear()
        text = " ".join(raw.split())
        inside = self._open[-1] if self._open else ""
        near = self._open[-40:]
        if not text:
            return
        if inside == "ld":
            self._link(raw)
        elif "title" in near:
            self.title = self.title or text
        elif "h1" in near:
            self.headings.append(text)
        elif any(tag in _BLOCKS for tag in near) and not self._skipping:
            self.paragraphs.append(text)

    def _link(self, raw: str) -> None:
        try:
            value = json.loads(raw)
        except (ValueError, RecursionError):
            return
        items = value if isinstance(value, list) else [value]
        for item in items:
            graph = item.get("@graph") if isinstance(item, dict) else None
            found = graph if isinstance(graph, list) else [item]
            self.linked_data += [one for one in found if isinstance(one, dict) and "rticle" in str(one.get("@type"))]

    def linked(self, name: str) -> str:
        """A text field of the page's JSON-LD article; of a publisher or author its name. Empty where there is none."""
        for item in self.linked_data:
            value = item.get(name)
            value = value[0] if isinstance(value, list) and value else value
            value = value.get("name") if isinstance(value, dict) else value
            if isinstance(value, str) and value.strip():
                return clean(value).strip()
        return ""

    @property
    def headline(self) -> str:
        """The one h1, else what the page gives as its headline, else its title without the publisher's name."""
        site = self.meta.get("og:site_name", "")
        title = re.split(r"\s[|–—-]\s", self.title)
        plain_title = " - ".join(title[:-1]) if len(title) > 1 and (not site or title[-1] in site) else self.title
        own = self.headings[0] if len(self.headings) == 1 and self.headings[0] != site else ""
        return " ".join((own or self.linked("headline") or self.meta.get("og:title") or plain_title).split())

    def fields(self, body: str) -> dict[str, str]:
        """The record of the article, as other formats give it."""
        meta = self.meta
        published = self.linked("datePublished") or meta.get("article:published_time") or meta.get("date") or ""
        updated = self.linked("dateModified") or meta.get("article:modified_time") or ""
        found = {
            "text": body,
            "headline": self.headline,
            "source": meta.get("og:site_name") or self.linked("publisher"),
            "url": meta.get("canonical") or meta.get("og:url") or "",
            "published": published or meta.get("datepublished") or "",
            "updated": updated if updated != published else "",
            "language": self.language,
        }
        return {name: value for name, value in found.items() if value}
