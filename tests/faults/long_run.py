"""The laws of the tests with thousands of examples: dialects, and machines of imports, edits and undos.

    python -m tests.faults long_run --of dialects|exports|windows --minutes 10 --steps 40

Each round draws another hundred examples by a seed of its own, so that no two runs look at the same.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from hypothesis.strategies import booleans

ROUND = 100


def run(arguments: Sequence[str]) -> int:
    """Draw examples until the time is up; an example that breaks the law is shrunk and raised."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults long_run")
    parser.add_argument("--of", choices=("dialects", "exports", "windows"), default="exports")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    quiet = settings(
        max_examples=ROUND,
        stateful_step_count=args.steps,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    end = time.monotonic() + 60 * args.minutes
    number = args.seed
    while time.monotonic() < end:
        _round(args.of, number, quiet)
        number += 1
        print(f"{(number - args.seed) * ROUND} examples hold", flush=True)
    return 0


def _round(what: str, number: int, quiet: settings) -> None:
    if what == "dialects":
        from tests.exchange.test_dialects import EXPORTS, from_text, from_workbook

        seed(number)(quiet(given(EXPORTS)(from_text)))()
        seed(number)(quiet(given(EXPORTS, booleans(), booleans())(from_workbook)))()
        return
    machine = _machine(what)
    seeded = seed(number)(type(machine.__name__, (machine,), {}))
    run_state_machine_as_test(seeded, settings=quiet)


def _machine(what: str) -> type[RuleBasedStateMachine]:
    if what == "windows":
        from tests.db.test_written_machine import Windows

        return Windows
    from tests.db.test_exports_machine import Exports

    return Exports
