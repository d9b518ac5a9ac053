"""The command line as its users meet it: outputs, exit statuses, errors, and what it loads."""

from __future__ import annotations

import json
import os
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
