"""Victims as the subject of their clause: "nine people … were killed", "two died", "four were taken to hospital".

Between the subject and its verb stand of-phrases, asides and relative clauses; what may stand there is licensed word by
word, so that no verb of another clause is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.extract.harms import BLOWS, GAP, LINKS, NEGATIONS, POSSIBLE, SHOTS, Harm, joined, modal, outcome_of
from auditor.extract.phrases import AUXILIARIES, FATAL, PREPOSITIONS, VERBS, Group, Word, low_at
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Outcome


def subject(words: Sequence[Word], group: Group) -> Harm | None:
    """N … were killed, N … died, N … lost their lives, N … suffered injuries."""
    before = low_at(words, group.first - 1)
    if before in _GOVERNS and not group.single and low_at(words, group.last) not in ("who", "that"):
        return None
    if before == "including" and (low_at(words, group.last), low_at(words, group.last + 1)) == (",", "and"):
        return None  # "four died, including two captains, and nine others … were injured"
    if aside := _killed_aside(words, group):
        return aside
    at = _licensed(words, group.last, group.single)
    if at is not None and low_at(words, group.first) == "to" and words[at].low in ("has", "was", "is"):
        return None  # "a hero to millions has died"
    if at is not None and _disagrees(words, group, at):
        return None
    if before == "of" and at is not None and words[at].low in ("was", "is", "has") and (group.figure.low or 0) > 1:
        return None  # "one of the four was killed", "the youngest of the three is …"
    tries = 0
    hurt: Harm | None = None
    while at is not None and tries < _CLAUSES:
        harm = _predicate(words, group, at)
        relative = _relative(words, group.last, at)
        if hurt:  # "two teens who were shot on Monday have died", "families that had been displaced were hit"
            worse = (
                harm is not None and harm.outcome in WORSE[hurt.outcome] and _one_clause(words, hurt.trigger + 1, at)
            )
            return harm if worse else hurt
        if not relative or (harm and harm.outcome not in WORSE):
            return harm
        hurt = harm
        at, tries = _next_verb(words, (harm.trigger if harm else at) + 1), tries + 1
    return hurt


def _killed_aside(words: Sequence[Word], group: Group) -> Harm | None:
    """The death that a relative clause between commas tells of: "a boy, who was shot and killed, has been named"."""
    at = group.last + 2
    if (low_at(words, at - 2), low_at(words, at - 1)) != (",", "who") or low_at(words, at) not in ("was", "were"):
        return None
    told = _predicate(words, group, at)
    return told if told and told.outcome is Outcome.KILLED else None


def _disagrees(words: Sequence[Word], group: Group, at: int) -> bool:
    """Whether a plural verb rules out one person as its subject: "four men back from burying a friend were shot"."""
    if words[at].low not in ("were", "are") or not group.single or group.figure.low != 1:
        return False
    listed = low_at(words, group.first - 1) in (",", "&", "")
    return not listed and all(w.low != "and" for w in words[max(0, group.first - 1) : at])


def _one_clause(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no verb and no second subject stands between a relative clause's verb and the main verb."""
    between = [w.low for w in words[start:end] if w.low != "including"]
    return not any(low in VERBS or low in AUXILIARIES or is_frame(low, "participle") for low in between)


_CLAUSES = 3
_HARMED = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
WORSE = {Outcome.INJURED: (Outcome.KILLED,), Outcome.DISPLACED: _HARMED, Outcome.MISSING: _HARMED}
"""What a later verb tells of people already told of: "two wounded soldiers died", "displaced people were killed"."""
# "In two raids people were killed": a group behind such a word is no subject.
_GOVERNS = PREPOSITIONS - {"of", "including", "to", "after", "among"}


def _relative(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether the verb at `at` belongs to a relative clause that the noun phrase opened, so that its own verb is
    still to come."""
    return any(w.low in ("who", "that", "which") for w in words[start:at]) or low_at(words, at - 1) in (
        "who",
        "that",
        "which",
    )


def _next_verb(words: Sequence[Word], at: int) -> int | None:
    for i in range(at, min(len(words), at + GAP)):
        low = words[i].low
        if low in (";", ".", ":", "while", "but") or (low == "one" and words[i - 1].low == ","):
            return None
        if low == "told" and words[i - 1].low not in AUXILIARIES:
            return None  # "a soldier, who has become a hero, told reporters that they had been burned"
        if low in AUXILIARIES or is_frame(low, "intransitive"):
            return i
    return None


def _licensed(words: Sequence[Word], at: int, single: bool) -> int | None:
    """Skip what may stand between a subject and its verb; None when another clause begins."""
    end = min(len(words), at + GAP)
    past: int | None = at
    while past is not None and past < end:
        if _is_verb(words[past].low):
            return past
        past = _step(words, past, end, single)
    return None


def _is_verb(low: str) -> bool:
    return low in AUXILIARIES or is_frame(low, "intransitive") or low in ("lost", "suffered", "sustained", "received")


def _step(words: Sequence[Word], at: int, end: int, single: bool) -> int | None:
    """One past the word or phrase at `at` that may stand before the verb; None when it may not."""
    low = words[at].low
    if low in ("who", "whose") and low_at(words, at + 1) in VERBS and not _is_verb(low_at(words, at + 1)):
        return _relative_end(words, at + 2, end)  # "two women who worked with them were killed"
    if low in _PASSED:
        return at + 1
    if low in ("ages", "aged", "age"):
        return _ages(words, at + 1, end)
    if low == "and":
        return None if single else _second_subject(words, at + 1, end)
    if low == "," and single and low_at(words, at + 1).isdigit() and low_at(words, at + 2) in AUXILIARIES:
        return at + 2  # "Adam Kessler, 21 was killed"
    if low == "," and not single and is_person(low_at(words, at + 1)) and low_at(words, at + 2) in ("and", ","):
        return at + 2  # "hundreds of men, women and children … were killed"
    if low == ",":
        return at + 1 if low_at(words, at + 1) in AUXILIARIES else _appositive(words, at, end)
    if low in "([-–—":
        return _closed(words, at, end)
    if low in PREPOSITIONS or low in _OPENERS:
        return _phrase_end(words, at, end)
    return None


_PASSED = clause_words("passed")
_OPENERS = clause_words("phrase_opener")


def _ages(words: Sequence[Word], at: int, end: int) -> int:
    """One past "ages 14, 15 and 20" and the comma that closes it."""
    while at < end and (words[at].low.isdigit() or words[at].low in (",", "and", "to", "-", "between")):
        at += 1
    return at


def _second_subject(words: Sequence[Word], at: int, end: int) -> int | None:
    """One past an uncounted second subject: "nine soldiers and guerrillas were killed"."""
    past = at
    while (
        past < end
        and past - at < 4
        and (
            is_person(words[past].low) or words[past].low in ("other", "army", "police", "civil", "defence", "defense")
        )
    ):
        past += 1
    return past if past > at else None


def _relative_end(words: Sequence[Word], at: int, end: int) -> int | None:
    """Where a relative clause with a verb of its own ends, at the verb of its noun; None where more clauses follow."""
    for i in range(at, end):
        low = words[i].low
        if low in AUXILIARIES or is_frame(low, "intransitive"):
            return i
        if low in VERBS or low in (",", ";", ".", ":") or low.isdigit():
            return None
    return None


def _closed(words: Sequence[Word], at: int, end: int) -> int | None:
    """One past an aside in brackets or dashes; a lone dash is closed by a comma before the verb."""
    past = next((i + 1 for i in range(at + 1, end) if words[i].low in ")]-–—"), None)
    comma = (i for i in range(at + 1, end) if words[i].low in AUXILIARIES and words[i - 1].low == ",")
    return next(comma, None) if past is None else past


def _phrase_end(words: Sequence[Word], at: int, end: int) -> int | None:
    """Where a prepositional or participle phrase ends: at a verb, a comma, a bracket or a relative pronoun."""
    for i in range(at + 1, end):
        low = words[i].low
        if low in AUXILIARIES or is_frame(low, "intransitive"):
            return i
        if low in _OTHERS or (low in _FUTURE and low_at(words, i + 1) not in _MAY_HAVE):
            return None  # "… a deputy on Sunday before he fled", "managers at the mine will face charges"
        if low in (",", "who", ";", ".", "(", "that", "–", "—"):
            return i
    return None


_FUTURE = frozenset(("will", "would", "must", "should"))
_MAY_HAVE = frozenset(("have", "be", "not", "never", "also"))
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i"))
_OTHERS = _PRONOUNS | {"no", "nobody", "none"}
"""Words that open a subject of their own: "five from flying glass — no one was hurt"."""


def _appositive(words: Sequence[Word], at: int, end: int) -> int | None:
    """One past the comma that closes an aside opened by the comma at `at`."""
    opener = low_at(words, at + 1)
    if opener in ("while", "but", "when", "where", "after", "before", "as", "said", "according", "which"):
        return None
    last, relative = None, False
    for i in range(at + 1, end):
        low = words[i].low
        relative |= low in _RELATIVES
        if low in (";", ":", ".") or low in ("while", "but", "when"):
            break
        if low == ",":
            last = i + 1
            if (
                low_at(words, i + 1) in AUXILIARIES
                or is_frame(low_at(words, i + 1), "intransitive")
                or low_at(words, i + 1) in ("who", "lost", "suffered", "sustained", "received")
            ):
                return last
        elif low in AUXILIARIES and (last is None or not relative):
            return None  # a clause of its own: "… and an infant were killed, and many others were injured"
    return None


_RELATIVES = frozenset(("who", "whom", "whose", "which", "that", "where"))


def _predicate(words: Sequence[Word], group: Group, at: int) -> Harm | None:
    """The outcome of the verb that begins at `at`."""
    low = words[at].low
    possible = modal(words, at + 1)
    if is_frame(low, "intransitive"):
        outcome = outcome_of(low, "intransitive")
        return Harm(group, outcome, "subject-verb", at, possible) if outcome else None
    if low == "lost":
        return (
            Harm(group, Outcome.KILLED, "lives", at, possible) if low_at(words, at + 2) in ("lives", "life") else None
        )
    if low in ("suffered", "sustained", "received"):
        ahead = [w.low for w in words[at + 1 : at + 10]]
        outcome = Outcome.KILLED if FATAL & set(ahead[:3]) else Outcome.INJURED  # "suffered a fatal gunshot wound"
        return Harm(group, outcome, "suffered", at) if _HURTS & set(ahead) else None
    steps = 0
    perfect = low in ("has", "have", "had")
    at += 1
    while at < len(words) and steps < 8:
        low = words[at].low
        if low in NEGATIONS or low.endswith("n't"):
            return None
        if perfect and (dying := outcome_of(low, "intransitive")):
            return Harm(group, dying, "subject-verb", at, possible)
        outcome = outcome_of(low, "participle", "adjective")
        if _harms_nobody(words, at):
            return None
        if outcome and perfect and not {"been", "gotten"} & {w.low for w in words[at - steps : at]}:
            return None  # "her brother had shot two men"
        if (
            low in ("shot", "stabbed", "wounded", "burned", "burnt", "beaten")
            and joined(words, at, Outcome.INJURED) == Outcome.KILLED
        ):
            outcome = Outcome.KILLED
        if outcome and (group.bare or is_person(group.head or "") or not _befalls_things(words, at)):
            fatal = any(w.low in ("fatally", "mortally") for w in words[at - 2 : at]) and outcome == Outcome.INJURED
            outcome = Outcome.KILLED if fatal else joined(words, at, outcome)
            return Harm(
                group, outcome, "passive", at, possible or bool({w.low for w in words[at - steps : at]} & POSSIBLE)
            )
        if low not in LINKS and low not in AUXILIARIES and not low.endswith("ly"):
            return _hospital(words, group, at)
        at, steps = at + 1, steps + 1
    return None


def _harms_nobody(words: Sequence[Word], at: int) -> bool:
    """Whether a participle of harm tells of none: "killed off in a hoax", "hospitalized after surgery"."""
    low = words[at].low
    ill = low in _IN_WARDS and bool(_ILLNESS & {w.low for w in words[at + 1 : at + _NEAR]})
    return ill or (low == "killed" and low_at(words, at + 1) == "off")


def _befalls_things(words: Sequence[Word], at: int) -> bool:
    """Whether a verb says who was hurt only where people are its subject: hit, burned, shot at."""
    low = words[at].low
    return low in _OF_THINGS or (low == "shot" and low_at(words, at + 1) == "at")


_IN_WARDS = frozenset(("hospitalized", "hospitalised"))
_ILLNESS = clause_words("illness")
_NEAR = 10
_OF_THINGS = BLOWS - {"shot"} | {"burned", "burnt"}


def _hospital(words: Sequence[Word], group: Group, at: int) -> Harm | None:
    """N were taken to hospital, N are in critical condition, N were treated for gunshot wounds."""
    if not (group.bare or is_person(group.head or "")):
        return None
    ahead = [w.low for w in words[at : at + 10]]
    wards = any(w in _WARDS or w.endswith("hospital") for w in ahead) or ("medical" in ahead and "center" in ahead)
    if ahead[:3] == ["treated", "and", "released"] or (ahead[0] in _CARRIED and (wards or _HURTS & set(ahead))):
        return Harm(group, Outcome.INJURED, "to-hospital", at)
    if ahead[0] in ("with", "suffering") and _HURTS & set(ahead[:6]):
        return Harm(group, Outcome.INJURED, "with-wounds", at)  # "three were found with gunshot wounds"
    if ahead[0] == "recovering" and (wards or BLOWS & set(ahead) or _HURTS & set(ahead)):
        return Harm(group, Outcome.INJURED, "to-hospital", at)
    if ahead[:2] in (["victims", "of"], ["victim", "of"], ["victims", "in"]) and SHOTS & set(ahead[2:6]):
        shots = next(i for i in range(at + 2, at + 6) if words[i].low in SHOTS)
        return Harm(group, Outcome.INJURED, "victims-of", shots)
    if ahead[0] in _CONDITIONS and not "".join(ahead[1:2]).isalpha():
        return Harm(group, Outcome.INJURED, "condition", at)  # "two are stable"
    if ahead[:1] == ["in"] and {"hospital", "hospitals"} & set(ahead[1:5]):
        return Harm(group, Outcome.INJURED, "to-hospital", at)
    if ahead[:2] == ["fighting", "for"] and ahead[3:4] in (["life"], ["lives"]):
        return Harm(group, Outcome.INJURED, "condition", at)
    if ahead[:2] == ["expected", "to"] and ahead[2:3] in (["survive"], ["recover"], ["live"]):
        return Harm(group, Outcome.INJURED, "condition", at)
    if ahead[:1] == ["in"] and "condition" in ahead[:6] and set(ahead[1:5]) & _CONDITIONS:
        return Harm(group, Outcome.INJURED, "condition", at)
    return None


_CARRIED = clause_words("carried")


_WARDS = frozenset(("hospital", "hospitals", "clinic", "infirmary"))
_HURTS = frozenset(("wounds", "wound", "injuries", "injury", "burns"))
_CONDITIONS = frozenset(["critical", "serious", "stable", "grave", "guarded"])


def stricken(words: Sequence[Word], group: Group) -> Harm | None:
    """N people with gunshot wounds, N people suffering from wounds, sent N people to the hospital."""
    if not (group.bare or is_person(group.head or "")) or group.definite:
        return None
    ahead = [w.low for w in words[group.last : group.last + 7]]
    if ahead[:3] in (["who", "were", "suffering"], ["who", "was", "suffering"]):
        ahead = ahead[2:]
    if ahead[:1] in (["with"], ["suffering"]) and _HURTS & set(ahead):
        return Harm(group, Outcome.INJURED, "with-wounds", group.last)
    if "to" in ahead[:3] and ahead[:1] != ["of"] and set(ahead) & {"hospital", "hospitals"}:
        sent = next((i for i in _leftward(words, group.first) if words[i].low in _SENDING), None)
        return None if sent is None else Harm(group, Outcome.INJURED, "to-hospital", sent)
    return None


def _leftward(words: Sequence[Word], first: int) -> Iterator[int]:
    """The positions before a group back over the list it closes: "sent four women and one man"."""
    for at in range(first - 1, max(-1, first - GAP // 2), -1):
        yield at
        low = words[at].low
        if low in AUXILIARIES or low in PREPOSITIONS or low in _PRONOUNS or low in (";", ":", "who", "that", "(", ")"):
            return


_SENDING = frozenset(("sent", "sends", "sending", "send", "puts", "put"))


def inverted(words: Sequence[Word], group: Group) -> Harm | None:
    """Killed were N; also injured in the gunfire was N."""
    at = group.first - 1
    if low_at(words, at) not in ("was", "were", "is", "are"):
        return None
    verb = int(low_at(words, 0) in ("also", "among"))
    if verb >= at or at > _FRONT:
        return None
    outcome = outcome_of(words[verb].low, "participle", "adjective")
    if outcome is None or any(w.low in ("who", "that", ",", "and") for w in words[verb + 1 : at]):
        return None
    return Harm(group, outcome, "inverted", verb)


_FRONT = 9
"""Words before the verb of a sentence that opens with its participle."""
