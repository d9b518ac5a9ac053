"""copy/quote-altered: words inside quotation marks are not those of the original."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.comparing.compare import evidence
from auditor.comparing.quoted import altered
from auditor.comparing.spoken import altered_speech
from auditor.model import Pair, Problem, Settings, Severity


@check("error", silences=("copy/hedge-changed",))
def quote_altered(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """Words inside quotation marks are not those of the original, whether it has them in marks or is itself the speech.

    Why: quotation marks promise the speaker's own words. A quotation may be cut short, split, or turned into indirect speech;
    a word may be explained in brackets; no word between the marks may become another.

    Flags:
        original: "We will rebuild every house in the valley before the winter," the mayor said.
        copy: "We will repair every house in the valley before the winter," the mayor said.
        original: We will rebuild every house in the valley before the winter. That is a promise.
        copy: "We will repair every house in the valley before the winter," the mayor said.
        original: "Nobody should doubt that we will not leave the river," the colonel said.
        copy: "Nobody should doubt that we will leave the river," the colonel said.

    Passes:
        original: "We will rebuild every house in the valley before the winter," the mayor said.
        copy: “We will rebuild every house in the valley,” the mayor said, “before the winter.”
        original: "We will rebuild every house in the valley before the winter," the mayor said.
        copy: "We will rebuild ... in the valley before the winter," the mayor said.
        original: "They will rebuild every house in the valley before the winter," the mayor said.
        copy: "[The engineers] will rebuild every house in the valley before the winter," the mayor said.
        original: "The harbor must organize its own labor before the winter," the mayor said.
        copy: "The harbour must organise its own labour before the winter," the mayor said.
        original: "We will rebuild every house in the valley before the winter," the mayor said.
        copy: The mayor said every house in the valley would be rebuilt before the winter.
        original: The mayor said she would rebuild every house in the valley before the winter.
        copy: "I will rebuild every house in the valley before the winter," the mayor said.

    Source: agency handbooks (Reuters, AP): never alter quotations, even to correct grammar.
    """
    for found in (*altered(pair), *altered_speech(pair)):
        printed, now = found.original, found.copy
        what = "A word in the quotation is spelled otherwise" if found.misspelt else "The quotation was altered"
        yield Problem(
            message=f"{what}: “{printed.text}” in the original, “{now.text}” in the copy.",
            evidence=evidence(pair.copy, now) + evidence(pair.original, printed),
            suggestion=printed.text,
            severity=Severity.NOTE if found.misspelt else None,
        )
