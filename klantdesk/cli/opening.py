"""Which shop file a command works on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from klantdesk import settings, wording
from klantdesk.desk.imports import batches
from klantdesk.desk.shop import Shop
from klantdesk.errors import ShopFileExists


def shop_path(args: argparse.Namespace) -> Path:
    """The file named with --db, else the last opened one, else the default place."""
    return args.db or settings.load().shop


@contextmanager
def opened(args: argparse.Namespace, *, create: bool = False) -> Iterator[Shop]:
    """The shop for the length of a command; made first when allowed and not there yet.

    A file made for this command goes again when nothing came into it.
    """
    path = shop_path(args)
    fresh = create and not path.exists()
    try:
        shop = Shop.create(path) if fresh else Shop.open(path)
    except ShopFileExists:  # somebody else made it just now
        fresh, shop = False, Shop.open(path)
    wording.count_in(shop.currency)
    try:
        yield shop
    finally:
        unused = fresh and not batches(shop)
        shop.close()
        if unused:
            path.unlink()
