"""A command that is asked to end (SIGTERM): the line and the exit code of one that is interrupted."""

import os
import signal
import time
from threading import Timer
from types import SimpleNamespace
from typing import Any

import pytest

from lineage import workers
from lineage.cli import app
from lineage.cli.termination import ended_as_interrupted

ASKED_AFTER, STEP, SOON = 1.0, 120, 60
"""Seconds: until the command is asked to end, that a step would take, and by which all must be over."""


def end_this_process(**_settings: Any) -> int:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(ASKED_AFTER)
    return 0


@pytest.fixture(autouse=True)
def _nobody_else_listens() -> Any:
    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGTERM, before)


def test_a_command_that_is_asked_to_end_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "_root", lambda: SimpleNamespace(main=end_this_process))
    monkeypatch.setenv("LINEAGE_MESSAGES", "en")
    assert app.main(["build"]) == 130
    assert capsys.readouterr().err == "lineage: interrupted\n"
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_it_waits_for_no_step_of_its_workers() -> None:
    began = time.monotonic()
    asking = Timer(ASKED_AFTER, os.kill, (os.getpid(), signal.SIGTERM))
    asking.start()
    with pytest.raises(KeyboardInterrupt), ended_as_interrupted():
        workers.each(time.sleep, [STEP, STEP], jobs=2)
    assert time.monotonic() - began < SOON


def test_the_handler_of_a_program_that_calls_us_stays() -> None:
    heard: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    with ended_as_interrupted():
        os.kill(os.getpid(), signal.SIGTERM)
    assert heard == [signal.SIGTERM]


def test_an_interruption_while_a_library_is_loaded_is_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Root:
        def main(self, **_: object) -> int:
            try:
                raise KeyboardInterrupt
            except KeyboardInterrupt as stopped:
                raise ImportError("initialization failed") from stopped

    monkeypatch.setattr(app, "_root", Root)
    assert (app.main(["--version"]), capsys.readouterr().err) == (130, "lineage: interrupted\n")
