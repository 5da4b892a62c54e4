from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klantdesk.db import dump
from klantdesk.desk import figures
from klantdesk.desk.shop import Shop
from tests.recomputed import feeding
from tests.recomputed.comparing import differences
from tests.recomputed.world import random_world

PARTS = (figures.Asked(window=100), figures.Asked(window=100, channel="web"))
SHARES = (
    "churn", "retention", "win_back_rate",
    "repeat_rate", "repeat_rate_90", "repeat_rate_180", "repeat_rate_365",
    "returning_share", "returning_revenue_share", "pareto_share", "cross_channel", "csat",
    "opt_in_email", "opt_in_post", "opt_in_phone", "reachable_email", "reachable_post", "reachable_phone",
)  # fmt: skip


@pytest.mark.parametrize(("seed", "lines"), [(101, 900), (102, 300), (103, 300)])
def test_every_kpi_of_a_random_shop_is_what_its_definition_says(
    seed: int, lines: int, tmp_path: Path
) -> None:
    assert differences(seed, lines, tmp_path) == []


@settings(deadline=None, max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(1000, 2**32), lines=st.integers(8, 60))
def test_balances_close_and_shares_are_parts_of_a_whole(
    seed: int, lines: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    world = random_world(seed, lines)
    shop = Shop.create(tmp_path_factory.mktemp("law") / "wet.klantdesk")
    feeding.feed(shop, world, seed)
    if shop.is_empty():
        return
    for part in PARTS:
        for month in figures.every_month(shop, part):
            told = {key: value or 0 for key, value in month.values.items()}
            if month.values["new"] is not None:
                moved = told["new"] + told["won_back"] - told["lost"]
                assert told["active_start"] + moved == told["active_end"] == told["active"]
            assert all(0 <= told[key] <= 1 for key in SHARES), month
    scores = figures.scores(shop, None, "rhythm")
    size = sum(map(sum, scores.cells))
    assert sum(row.customers for row in scores.groups) == size == len(shop.everything().purchases.buyers)
    shop.close()


def test_shuffled_and_split_files_give_the_same_shop(tmp_path: Path) -> None:
    world, told = random_world(7, 120), []
    for seed, files in ((1, 1), (2, 4)):
        shop = Shop.create(tmp_path / f"{seed}.klantdesk")
        feeding.feed(shop, world, seed, files)
        every = figures.every_month(shop, figures.Asked())
        held = [line for line in dump.canonical(shop.reader()) if '"decision"' not in line]
        told.append((held, [(month.values, month.notes) for month in every]))
        shop.close()
    assert told[0] == told[1]
