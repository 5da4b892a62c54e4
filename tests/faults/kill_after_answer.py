"""SIGKILL right after the survey said thanks: no answer is lost, and none is taken in twice.

A child process appends answers one after the other and says each uuid as soon as the append returned;
the parent kills it on the first one it hears. Then the desk takes in what the file holds. Now and then
the desk itself is killed between its commit and its tidying up.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import tempfile
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

from klantdesk.db import feedback as rows_of
from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import feedback, survey
from klantdesk.desk.shop import Shop

DESK_DIES_EVERY = 10


def run(arguments: Sequence[str]) -> int:
    """Kill surveys and look at what the shop knows; 0 when every acknowledged answer is there once."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults kill_after_answer")
    parser.add_argument("--kills", type=int, default=200)
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "winkel.klantdesk"
        Shop.create(path).close()
        told: list[str] = []
        for kill in range(args.kills):
            told += _killed(path)
            if kill % DESK_DIES_EVERY == 0:
                _desk_dies(path)
        kept, lost = _kept(path), set(told)
        lost -= set(kept)
    twice = len(kept) - len(set(kept))
    print(f"{args.kills} kills, {len(told)} answers acknowledged, {len(lost)} lost, {twice} twice")
    return 1 if lost or twice else 0


def _killed(path: Path) -> list[str]:
    """The uuids a survey acknowledged before it was killed."""
    context = multiprocessing.get_context("spawn")
    hearing, saying = context.Pipe(duplex=False)
    child = context.Process(target=_answer_on, args=(path, saying))
    child.start()
    saying.close()
    told = [str(hearing.recv())]
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()
    while hearing.poll():
        try:
            told.append(str(hearing.recv()))
        except EOFError:
            break
    return told


def _answer_on(path: Path, saying: Connection) -> None:
    collector = survey.Collector(path)
    while True:
        saying.send(collector.append(survey.new_answer(reason="size", text="Mijn maat was er niet.")))


def _desk_dies(path: Path) -> None:
    """Take in, and die after the commit in the shop before the answers are removed."""
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=_take_in_and_die, args=(path,))
    child.start()
    child.join()


def _take_in_and_die(path: Path) -> None:
    def die(*_anything: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    with patch.object(AnswersFile, "remove", die):
        feedback.take_in(Shop.open(path))


def _kept(path: Path) -> list[str]:
    shop = Shop.open(path)
    feedback.take_in(shop)
    found = [row.uuid for row in rows_of.answers(shop.reader())]
    shop.close()
    return found
