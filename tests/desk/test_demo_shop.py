"""The demo shop shows life: people work there, and they promised customers something."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from klantdesk.db import customers
from klantdesk.desk import colleagues, demo, tasks
from klantdesk.desk.shop import Shop
from klantdesk.records import Unwatched

LOOKED_AT = date(2025, 11, 3)


def test_the_demo_shop_has_colleagues_and_tasks_for_the_day_it_is_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "demo.klantdesk"
    demo.make(file, demo.Size(customers=60, purchases=300, years=2), Unwatched())
    shop = Shop.open(file)
    try:
        assert [one.name for one in colleagues.colleagues(shop)] == ["Els", "Joris", "Sanne"]
        promised = tasks.open_tasks(shop, LOOKED_AT)
        assert {(one.colleague, one.due) for one in promised} == {("Joris", LOOKED_AT), ("Sanne", LOOKED_AT)}
        assert all(row.phone for row in customers.rows(shop.reader(), [one.customer for one in promised]))
    finally:
        shop.close()
