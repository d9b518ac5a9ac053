"""`auditor nightly`, `history` and `store` as their users meet them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from auditor.store.store import Store
from tests.nightly.desk import AREA, QUIET, WIRE
from tests.nightly.test_mail import Post, free_port
from tests.store.test_base import held
from tests.test_cli import auditor


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    moment = time.time() - 3600
    os.utime(path, (moment, moment))


def nightly(home: Path, *more: str, **env: str) -> subprocess.CompletedProcess[str]:
    return auditor("nightly", "inbox", *more, cwd=home, **env)


def test_quiet_night_exits_0(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", QUIET)
    done = nightly(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Run 1: 1 articles kept, 1 new, 0 changed; nothing new; 0 still open")


def test_new_error_exits_1_and_a_known_one_0(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", AREA)
    assert nightly(tmp_path).returncode == 1
    assert nightly(tmp_path).returncode == 0
    assert nightly(tmp_path, "--fail-on", "never").returncode == 0


def test_json_log_is_json_alone(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", AREA)
    events = [json.loads(line) for line in nightly(tmp_path, "--json-log").stdout.splitlines()]
    assert [e["event"] for e in events][0 :: len(events) - 1] == ["started", "finished"]
    last = events[-1]
    assert (last["findings"]["new"], last["articles"]["kept"], last["status"]) == (1, 1, 1)
    assert (tmp_path / last["report"]).is_file()


def test_json_log_tells_of_failure(tmp_path: Path) -> None:
    done = nightly(tmp_path, "--json-log")
    assert done.returncode == 2
    assert json.loads(done.stdout)["event"] == "failed"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--since", "soon"), "--since soon: must be a date"),
        (("--keep", "90"), "--keep 90: must be a number of days"),
        (("--mail-to", "a@b.example"), "--mail-to needs a mail server"),
        (("--mail-to", "a@b.example", "--smtp", "host"), "--mail-to needs a sender"),
        (("--mail-to", "a@b.example", "--mail-from", "c@b.example", "--smtp", "host:x"), "host:port"),
        (("--only", "article/no-such"), "no-such"),
        (("--store", "inbox"), "is a folder"),
        (("--store", "mysql://host/a"), "a file or a postgresql"),
        (("-o", "inbox/a.txt"), "is a file"),
        (("--dismissals", "none.toml"), "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(tmp_path: Path, more: tuple[str, ...], said: str) -> None:
    save(tmp_path / "inbox" / "a.txt", QUIET)
    done = nightly(tmp_path, *more)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "reports").exists()


def test_missing_inbox_is_said(tmp_path: Path) -> None:
    done = nightly(tmp_path)
    assert done.returncode == 2
    assert "is no folder" in done.stderr


def test_second_run_at_once_says_who_holds_the_store(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", QUIET)
    process = held(str(tmp_path / "auditor.db"))
    done = nightly(tmp_path)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert done.returncode == 2
    assert f"another run holds the store (process {process.pid} on " in done.stderr
    assert nightly(tmp_path).returncode == 0


def test_dismissals_beside_are_read(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", AREA)
    nightly(tmp_path)
    (key,) = Store.open(str(tmp_path / "auditor.db")).runs.told()
    (tmp_path / "dismissals.toml").write_text(f'[[dismissed]]\nkey = "{key}"\nreason = "As agreed."\n')
    assert "0 still open, 0 resolved, 1 dismissed" in nightly(tmp_path).stdout
    assert "As agreed." in (tmp_path / "reports" / "index.html").read_text()


def test_dismissal_whose_day_is_past_holds_no_longer(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", AREA)
    nightly(tmp_path)
    (key,) = Store.open(str(tmp_path / "auditor.db")).runs.told()
    entry = f'[[dismissed]]\nkey = "{key}"\nreason = "As agreed."\nexpires = 2020-01-01\n'
    (tmp_path / "dismissals.toml").write_text(entry)
    said = nightly(tmp_path).stdout
    assert "1 still open" in said
    assert f"Dismissal of {key} expired on 1 Jan 2020, the finding counts again: As agreed." in said


def test_dismissal_of_no_finding_is_called_stale(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", AREA)
    entry = '[[dismissed]]\nkey = "00000000000000ff"\nreason = "Old."\n'
    elsewhere = '[[dismissed]]\nkey = "00000000000000fe"\nreason = "Other."\narticles = ["not-kept"]\n'
    (tmp_path / "dismissals.toml").write_text(entry + elsewhere)
    lines = [line for line in nightly(tmp_path).stdout.splitlines() if line.startswith("Dismissal")]
    assert len(lines) == 1
    assert lines[0].startswith("Dismissal of 00000000000000ff is of no finding of this run")


def test_mail_is_sent_for_news_alone_and_again_when_it_failed(tmp_path: Path) -> None:
    from aiosmtpd.controller import Controller

    save(tmp_path / "inbox" / "a.txt", AREA)
    port = free_port()
    mail = ("--mail-to", "desk@b.example", "--mail-from", "a@b.example", "--smtp", f"127.0.0.1:{port}")
    failed = nightly(tmp_path, *mail)
    assert failed.returncode == 2
    assert "stays due" in failed.stderr
    post = Post()
    controller = Controller(post, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        assert nightly(tmp_path, *mail).returncode == 0
        assert nightly(tmp_path, *mail).returncode == 0
    finally:
        controller.stop()
    assert len(post.letters) == 1


def test_full_disk_is_said_and_everything_kept_stays_whole(disk: Path) -> None:
    for n in range(3):
        save(disk / "inbox" / f"{n}.txt", AREA.replace("Kesh", f"Kesh {n}"))
    assert nightly(disk).returncode == 1
    filler = disk / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    with suppress(OSError):
        save(disk / "inbox" / "late.txt", WIRE)
    for n in range(3):
        os.utime(disk / "inbox" / f"{n}.txt", (1e9, 1e9))
    done = nightly(disk)
    assert done.returncode == 2
    assert "the disk is full" in done.stderr or "No space left" in done.stderr
    filler.unlink()
    save(disk / "inbox" / "late.txt", WIRE)
    assert auditor("store", "check", cwd=disk).stdout == "auditor.db: whole.\n"
    assert "4 articles kept" in nightly(disk).stdout


def test_store_that_may_only_be_read_is_said(disk: Path) -> None:
    save(disk / "inbox" / "a.txt", AREA)
    nightly(disk)
    before = (disk / "auditor.db").read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    done = nightly(disk)
    assert done.returncode == 2
    assert "read-only" in done.stderr or "cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr
    assert (disk / "auditor.db").read_bytes() == before


def test_reports_that_cannot_be_written_are_caught_up_with(disk: Path) -> None:
    home = disk.parent
    save(home / "inbox" / "a.txt", AREA)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    done = nightly(home, "-o", "disk/reports")
    assert done.returncode == 2
    assert "disk/reports: cannot be written" in done.stderr
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert nightly(home, "-o", "disk/reports").returncode == 0
    assert "conversion" in next((disk / "reports").glob("20*/index.html")).read_text()


def test_history_and_store_tell_of_the_runs(tmp_path: Path) -> None:
    save(tmp_path / "inbox" / "a.txt", AREA)
    nightly(tmp_path)
    assert "2020" not in auditor("history", cwd=tmp_path).stdout
    told = json.loads(auditor("history", "--format", "json", cwd=tmp_path).stdout)
    assert (told["runs"][0]["findings"], told["findings"][0]["state"]) == ({"new": 1}, "new")
    assert auditor("store", "check", cwd=tmp_path).stdout == "auditor.db: whole.\n"
    assert auditor("store", "vacuum", cwd=tmp_path).returncode == 0
    assert '"record": "article"' in auditor("store", "export", cwd=tmp_path).stdout


@pytest.mark.parametrize("command", [("history",), ("store", "check"), ("store", "export"), ("store", "vacuum")])
def test_store_that_is_not_there_is_said(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = auditor(*command, cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no store" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_killed_runs_end_as_an_undisturbed_one(tmp_path: Path) -> None:
    """SIGKILL at a few moments; `python -m bench.nightly kill` does it fifty times on real news."""
    calm, rough = tmp_path / "calm", tmp_path / "rough"
    for home in (calm, rough):
        for n in range(12):
            save(home / "inbox" / f"{n}.txt", AREA.replace("50 square", f"{50 + n} square"))
    began = time.monotonic()
    nightly(calm)
    whole = time.monotonic() - began
    for share in (0.5, 0.7, 0.9):
        command = [sys.executable, "-m", "auditor", "nightly", "inbox"]
        process = subprocess.Popen(command, cwd=rough, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(share * whole)
        process.send_signal(signal.SIGKILL)
        process.wait()
    nightly(rough)
    found = [Store.open(str(home / "auditor.db")).units.found() for home in (calm, rough)]
    assert found[0] == found[1]
    assert len(list((rough / "reports").glob("20*"))) == 1
    assert not list((rough / "reports").glob(".*"))
