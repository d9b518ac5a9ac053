"""The command line as its users meet it: outputs, exit statuses, errors, and what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WIRE, DAILY, GAZETTE = (
    str(ROOT / "fixtures" / f"{n}.txt") for n in ("advance-wire", "advance-daily", "bridge-gazette")
)
CLEAN = str(ROOT / "fixtures" / "wildfire.html")


def auditor(*args: str, stdin: str = "", cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "auditor", *args],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **env},
        check=False,
    )


def test_clean_article_exits_0() -> None:
    done = auditor("check", CLEAN)
    assert (done.returncode, done.stderr) == (0, "")


def test_findings_exit_1_and_are_quoted() -> None:
    done = auditor("compare", WIRE, DAILY)
    assert done.returncode == 1
    assert "4,000 square kilometers (2,500 square miles)" in done.stdout
    assert "Traceback" not in done.stderr


def test_fail_on_never_exits_0() -> None:
    assert auditor("compare", WIRE, DAILY, "--fail-on", "never").returncode == 0


def test_verdict_says_what_was_checked() -> None:
    out = auditor("compare", WIRE, DAILY).stdout
    assert "figures read" in out
    assert "conversions checked" in out
    assert "sentences aligned" in out


def test_piped_output_has_no_escapes() -> None:
    assert "\x1b" not in auditor("compare", WIRE, DAILY).stdout


def test_standard_input() -> None:
    done = auditor(
        "check", "-", stdin="The fire burned 50 square miles (80 square kilometers) of forest, officials said.\n"
    )
    assert done.returncode == 1
    assert "conversion-mismatch" in done.stdout


def test_json_has_exact_offsets() -> None:
    report = json.loads(auditor("compare", WIRE, DAILY, "--format", "json").stdout)
    texts = {article["id"]: article["text"] for article in report["articles"]}
    assert report["findings"]
    for finding in report["findings"]:
        for evidence in finding["evidence"]:
            assert texts[evidence["article"]][evidence["start"] : evidence["end"]] == evidence["text"]


def test_same_input_same_bytes() -> None:
    runs = [
        auditor(
            "audit", "fixtures", "--semantic", "off", "--format", "json", SOURCE_DATE_EPOCH="0", PYTHONHASHSEED=seed
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) > 1000


def test_output_file_takes_its_format_from_the_suffix(tmp_path: Path) -> None:
    target = tmp_path / "out" / "report.json"
    auditor("check", CLEAN, "-o", str(target))
    assert json.loads(target.read_text(encoding="utf-8"))["findings"] == []


def test_audit_writes_a_folder(tmp_path: Path) -> None:
    done = auditor("audit", "fixtures", "-o", str(tmp_path / "report"), "--semantic", "off")
    assert done.returncode == 1
    assert (tmp_path / "report" / "index.html").is_file()
    assert (tmp_path / "report" / "findings.json").is_file()


def test_only_and_skip() -> None:
    only = json.loads(
        auditor("compare", WIRE, DAILY, "--only", "copy/credit-dropped,copy/unit-changed", "--format", "json").stdout
    )
    assert {finding["check"] for finding in only["findings"]} == {"copy/credit-dropped", "copy/unit-changed"}
    skip = json.loads(auditor("compare", WIRE, DAILY, "--skip", "copy", "--format", "json").stdout)
    assert {finding["check"].split("/")[0] for finding in skip["findings"]} == {"article"}


def test_unknown_check_is_named_with_the_nearest() -> None:
    done = auditor("check", CLEAN, "--only", "weekday-mismach")
    assert done.returncode == 2
    assert "Did you mean article/weekday-mismatch?" in done.stderr


def test_copy_older_than_the_original_is_said() -> None:
    assert "were the two given in the right order?" in auditor("compare", DAILY, WIRE).stderr


def test_claims_by_incident() -> None:
    out = auditor("claims", "fixtures/marram.jsonl").stdout
    assert "Karsan Conflict Observatory" in out
    assert "43" in out
    assert "53" in out


def test_show_names_what_was_rejected() -> None:
    out = auditor("show", WIRE).stdout
    assert "4,000 square kilometers" in out
    assert "year" in out


def test_explain_lists_and_explains() -> None:
    assert "article/conversion-mismatch" in auditor("explain").stdout
    assert "Passes:" in auditor("explain", "article/conversion-mismatch").stdout
    assert auditor("explain", "nonsense").returncode == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "missing.txt"),
        ("empty.txt", b"", "empty.txt"),
        ("picture.txt", bytes(range(256)) * 20, "picture.txt"),
        ("bare.html", b"<html><body><nav>Home</nav></body></html>", "bare.html"),
        ("lines.jsonl", b'{"text": \n', "lines.jsonl:1"),
    ],
)
def test_unreadable_file_is_named_and_the_rest_is_checked(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = auditor("check", str(path), CLEAN, "--format", "json")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    report = json.loads(done.stdout)
    assert len(report["articles"]) == 1
    assert len(report["dropped"]) >= 1


def test_nothing_readable_exits_2(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = auditor("check", str(tmp_path / "folder"))
    assert done.returncode == 2
    assert done.stderr.count("\n") >= 1
    assert "Traceback" not in done.stderr


def test_damaged_line_in_a_readable_file_counts_only_when_strict(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"text": "The council met on Monday and voted for the plan."}\n{broken\n', encoding="utf-8")
    assert auditor("check", str(path)).returncode == 0
    assert auditor("check", str(path), "--strict").returncode == 2


def test_bad_usage_exits_2() -> None:
    assert auditor("compare", WIRE).returncode == 2
    assert auditor("chek", WIRE).returncode == 2


def loaded(code: str) -> set[str]:
    """The heavy modules that are loaded after running `code` in a fresh interpreter."""
    heavy = (
        "torch",
        "sentence_transformers",
        "pandas",
        "quantulum3",
        "pint",
        "sklearn",
        "jinja2",
        "trafilatura",
        "rich",
    )
    probe = f"import sys, json\n{code}\nprint('LOADED', json.dumps([m for m in {heavy!r} if sys.modules.get(m)]))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(json.loads(done.stdout.rsplit("LOADED", 1)[1]))


def test_import_and_help_load_nothing_heavy() -> None:
    assert loaded("import auditor") == set()
    assert loaded("from auditor import cli\ntry: cli.auditor(['--help'])\nexcept SystemExit: pass") == set()


def test_compare_loads_nothing_heavy() -> None:
    code = f"from auditor import cli\ntry: cli.auditor(['compare', {WIRE!r}, {DAILY!r}])\nexcept SystemExit: pass"
    assert loaded(code) == set()


def test_works_without_torch_at_all() -> None:
    code = (
        "sys.modules['torch'] = sys.modules['sentence_transformers'] = None\n"  # as if not installed
        "from auditor import cli\n"
        "try: cli.auditor(['audit', 'fixtures', '--semantic', 'auto', '--fail-on', 'never'])\n"
        "except SystemExit as done: assert not done.code, done.code"
    )
    assert "torch" not in loaded(code)


# --------------------------------------------------------------------------- odd paths, outputs and streams


def refused(done: subprocess.CompletedProcess[str], *said: str) -> bool:
    """Whether a command ended as bad usage does: status 2, nothing on standard output, one clear line that says it."""
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
    return all(part in done.stderr for part in said)


def through_shell(command: str) -> subprocess.CompletedProcess[str]:
    line = command.replace("auditor", f"{sys.executable} -m auditor", 1)
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, cwd=ROOT, check=False)


def test_standard_input_twice() -> None:
    assert refused(auditor("check", "-", "-", stdin="Five people were killed on Monday.\n"), "only once")


def test_file_named_twice_is_read_once() -> None:
    done = auditor("check", CLEAN, CLEAN, "--format", "json")
    assert "named before" in done.stderr
    assert len(json.loads(done.stdout)["articles"]) == 1


def test_original_given_as_its_own_copy() -> None:
    done = auditor("compare", WIRE, WIRE, "--only", "copy")
    assert done.returncode == 0
    assert "is the original itself" in done.stderr


def test_original_must_be_one_article() -> None:
    assert refused(auditor("compare", "fixtures/marram.jsonl", WIRE), "holds 3 articles")


def test_copies_may_be_many_in_one_file() -> None:
    report = json.loads(auditor("compare", WIRE, "fixtures/marram.jsonl", "--format", "json").stdout)
    assert [len(story["articles"]) for story in report["stories"]] == [4]


@pytest.mark.parametrize("output", ["fixtures", "", WIRE])
def test_output_that_cannot_be_meant(output: str) -> None:
    before = Path(WIRE).read_bytes()
    assert refused(auditor("check", WIRE, "-o", output), "-o")
    assert Path(WIRE).read_bytes() == before


def test_article_in_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The council met on Monday and voted for the plan.\n", encoding="utf-8")
    assert refused(auditor("claims", str(tmp_path), "-o", str(article)), "not overwritten")
    assert article.read_text(encoding="utf-8").startswith("The council")


@pytest.mark.parametrize("command", [("check", WIRE), ("audit", WIRE, "--semantic", "off")])
def test_unwritable_output(command: tuple[str, ...]) -> None:
    assert refused(auditor(*command, "-o", f"{CLEAN}/report"), "-o")


def test_report_in_the_folder_that_is_read_is_not_read_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_bytes(Path(WIRE).read_bytes())
    first, again = (
        auditor("audit", str(tmp_path), "-o", str(tmp_path / "report"), "--semantic", "off") for _ in range(2)
    )
    assert "1 article" in first.stdout
    assert first.stdout == again.stdout


def test_audit_into_one_file(tmp_path: Path) -> None:
    target = tmp_path / "audit.json"
    auditor("audit", WIRE, "-o", str(target), "--semantic", "off")
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]


def test_format_that_the_name_denies_is_said(tmp_path: Path) -> None:
    assert "as html" in auditor("check", CLEAN, "--format", "html", "-o", str(tmp_path / "x.json")).stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only", ""), "names no check"),
        (("--only", "copy"), "no check is left"),
        (("--skip", "article"), "no check is left"),
        (("--config", ""), "--config"),
        (("--config", "nowhere.toml"), "nowhere.toml"),
    ],
)
def test_options_that_leave_nothing_to_do(arguments: tuple[str, str], said: str) -> None:
    assert refused(auditor("check", CLEAN, *arguments), said)


def test_unknown_incident() -> None:
    assert refused(
        auditor("claims", "fixtures/marram.jsonl", "--incident", "nowhere"), "no incident 'nowhere'", "known"
    )


def test_one_incident_in_every_format() -> None:
    whole = json.loads(auditor("claims", "fixtures", "--format", "json").stdout)
    name = whole["incidents"][-1]["id"]
    one = json.loads(auditor("claims", "fixtures", "--incident", name, "--format", "json").stdout)
    assert len(whole["incidents"]) > 1
    assert [incident["id"] for incident in one["incidents"]] == [name]


def test_unknown_model() -> None:
    pytest.importorskip("sentence_transformers")
    assert refused(auditor("compare", WIRE, DAILY, "--semantic", "no-such-model"), "no-such-model", "--semantic off")


@pytest.mark.parametrize("epoch", ["soon", "99999999999999999"])
def test_impossible_epoch(epoch: str) -> None:
    assert refused(auditor("check", CLEAN, SOURCE_DATE_EPOCH=epoch), "SOURCE_DATE_EPOCH", epoch)


def test_quiet_gives_no_advice() -> None:
    assert "Next:" in auditor("check", WIRE).stdout
    assert "Next:" not in auditor("check", WIRE, "--quiet").stdout


def test_terminal_without_typographic_quotes() -> None:
    done = auditor("compare", WIRE, DAILY, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, "")


def test_machine_formats_are_utf_8_on_any_terminal() -> None:
    plain, odd = (
        auditor("check", WIRE, "--format", "json", SOURCE_DATE_EPOCH="0", PYTHONIOENCODING=encoding).stdout
        for encoding in ("utf-8", "ascii")
    )
    assert plain == odd


def test_reader_that_goes_away_changes_no_status() -> None:
    assert through_shell(f"auditor check {WIRE} | true; exit ${{PIPESTATUS[0]}}").returncode == 1
    assert through_shell("auditor explain | true; exit ${PIPESTATUS[0]}").returncode == 0


def test_closed_streams() -> None:
    assert through_shell(f"auditor check {WIRE} >&-").returncode == 1
    assert through_shell("auditor check nowhere.txt 2>&-").returncode == 2
    assert refused(through_shell("auditor check - <&-"), "empty")


def test_full_disk() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    assert refused(through_shell(f"auditor check {WIRE} >/dev/full"), "standard output", "No space left")


def test_interruption_exits_130() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "auditor", "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=3)  # it waits for its standard input
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.decode().strip() == "auditor: interrupted; nothing more was written."


def test_odd_names_are_shown_and_never_obeyed(tmp_path: Path) -> None:
    for name in ("new\nline.txt", "escape\x1b[31m.txt", "quo\"te's.txt", "-o.txt"):
        (tmp_path / name).write_text("The council met on Monday and voted for the plan.\n", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "escape\x1b[2J.pdf").write_bytes(b"%PDF")
    done = auditor("check", str(tmp_path))
    assert done.returncode == 0
    assert "4 articles" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_name_that_is_no_utf_8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"The council met on Monday and voted for the plan.\n")
    done = auditor("check", os.fsdecode(path), "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["articles"][0]["path"].endswith(".txt")


def test_ids_lead_nowhere(tmp_path: Path) -> None:
    text = "The fire burned 50 square miles (80 square kilometers) of forest, officials said."
    feed = tmp_path / "feed.jsonl"
    feed.write_text(
        "\n".join(json.dumps({"id": id_, "text": text}) for id_ in ("../../outside", "/abs", "a\x00b", "x" * 3000)),
        encoding="utf-8",
    )
    done = auditor("audit", str(feed), "-o", str(tmp_path / "report"), "--semantic", "off")
    assert done.returncode == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["feed.jsonl", "report"]
    assert (tmp_path / "report" / "index.html").is_file()


def test_many_refused_items_fill_no_screen(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.pdf").write_bytes(b"%PDF")
    (tmp_path / "a.txt").write_text("The council met on Monday and voted for the plan.\n", encoding="utf-8")
    done = auditor("check", str(tmp_path), "--format", "json")
    assert len(done.stderr.splitlines()) == 21
    assert len(json.loads(done.stdout)["dropped"]) == 40


def test_original_of_a_story_can_be_named() -> None:
    named = ("audit", "fixtures", "--semantic", "off", "--format", "json", "--original")
    stories = json.loads(auditor(*named, "advance-courier.txt").stdout)["stories"]
    assert "advance-courier.txt" in [story["original"] for story in stories]
    done = auditor(*named, "advance-courir.txt")
    assert (done.returncode, "Did you mean advance-courier.txt?" in done.stderr) == (2, True)


def test_single_file(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    auditor("audit", "fixtures", "--semantic", "off", "--single-file", "-o", str(target))
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "advance-daily.txt" in page


@pytest.mark.parametrize(("form", "begins"), [("jsonl", "{"), ("sarif", "{"), ("lines", "fixtures/")])
def test_formats_for_other_programs(form: str, begins: str) -> None:
    assert auditor("check", "fixtures/reservoir.txt", "--format", form).stdout.startswith(begins)


def test_claimreview_and_incidents_by_hand(tmp_path: Path) -> None:
    drafts = json.loads(auditor("claims", "fixtures/marram.jsonl", "--format", "claimreview").stdout)
    assert {draft["@type"] for draft in drafts} == {"ClaimReview"}
    by_hand = tmp_path / "incidents.toml"
    by_hand.write_text('[[split]]\narticles = ["marram-radio"]\nid = "second-strike"\n', encoding="utf-8")
    assert "second-strike" in auditor("claims", "fixtures/marram.jsonl", "--incidents", str(by_hand)).stdout
    by_hand.write_text('[[splitt]]\narticles = ["marram-radio"]\n', encoding="utf-8")
    done = auditor("claims", "fixtures/marram.jsonl", "--incidents", str(by_hand))
    assert (done.returncode, "split" in done.stderr) == (2, True)


WRONG = "Fire near Alden\n\nThe fire burned 50 square miles (80 square kilometers) of forest, officials said.\n"


def dismissed(folder: Path, *more: str) -> str:
    """The key of the one finding in wrong.txt, after it was dismissed."""
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (finding,) = json.loads(auditor("check", "wrong.txt", "--format", "json", cwd=folder).stdout)["findings"]
    done = auditor("dismiss", finding["key"], "--reason", "Their own rounding.", *more, cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    return str(finding["key"])


def test_dismissed_finding_does_not_count(tmp_path: Path) -> None:
    key = dismissed(tmp_path)
    done = auditor("check", "wrong.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert "Their own rounding." in done.stdout
    assert key in (tmp_path / "dismissals.toml").read_text(encoding="utf-8")
    assert auditor("audit", ".", cwd=tmp_path).stderr == ""


def test_dismissal_expires(tmp_path: Path) -> None:
    dismissed(tmp_path, "--expires", "2099-12-31")
    assert auditor("check", "wrong.txt", cwd=tmp_path).returncode == 0
    later = auditor("check", "wrong.txt", cwd=tmp_path, SOURCE_DATE_EPOCH="4102444800")
    assert later.returncode == 1
    assert "expired on 31 Dec 2099" in later.stdout


def test_file_of_dismissals_can_be_named(tmp_path: Path) -> None:
    dismissed(tmp_path, "--file", "desk.toml")
    assert auditor("check", "wrong.txt", cwd=tmp_path).returncode == 1
    assert auditor("check", "wrong.txt", "--dismissals", "desk.toml", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("dismiss", "3f2a9c0d1e4b5a6", "--reason", "So."), "is no key of a finding"),
        (("dismiss", "3f2a9c0d1e4b5a67", "--reason", " "), "--reason is empty"),
        (("dismiss", "3f2a9c0d1e4b5a67", "--reason", "So.", "--expires", "2001-01-01"), "that day is past"),
        (("dismiss", "3f2a9c0d1e4b5a67", "--reason", "So.", "--report", "gone.json"), "gone.json: cannot be read"),
        (("check", "wrong.txt", "--dismissals", "gone.toml"), "gone.toml: cannot be read"),
    ],
)
def test_dismissal_that_cannot_be_is_told_in_a_line(tmp_path: Path, args: tuple[str, ...], message: str) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    done = auditor(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "dismissals.toml").exists()


def test_malformed_file_of_dismissals_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "dismissals.toml").write_text("[[dismissed]]\nkey = 3\n", encoding="utf-8")
    done = auditor("check", "wrong.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "dismissals.toml, entry 1: key must be that of a finding" in done.stderr


def test_report_in_a_folder_leaves_a_summary_on_the_screen(tmp_path: Path) -> None:
    done = auditor("audit", "fixtures", "--semantic", "off", "-o", str(tmp_path / "report"))
    lines = done.stdout.splitlines()
    assert "errors" in lines[0]
    assert lines[-1] == f"Report: {tmp_path / 'report' / 'index.html'}"
    assert len(lines) < 30


@pytest.mark.parametrize("command", ["check", "audit"])
def test_format_that_is_not_written_is_told_before_the_work(tmp_path: Path, command: str) -> None:
    done = auditor(command, CLEAN, "-o", str(tmp_path / "report.pdf"))
    assert done.returncode == 2
    assert ".pdf is not written; use one of .html" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_format_named_is_written_whatever_the_suffix(tmp_path: Path) -> None:
    assert auditor("check", CLEAN, "--format", "html", "-o", str(tmp_path / "report.pdf")).returncode == 0
    assert (tmp_path / "report.pdf").read_text(encoding="utf-8").startswith("<!doctype html>")
