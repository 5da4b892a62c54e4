"""demo, check and screenshot."""

from __future__ import annotations

import argparse

from klantdesk import wording
from klantdesk.cli.opening import opened, shop_path
from klantdesk.cli.output import Terminal
from klantdesk.desk import care as desk
from klantdesk.desk import demo as demo_shop


def demo(args: argparse.Namespace, terminal: Terminal) -> None:
    """Make a believable demo shop in a new file."""
    wanted = {name: getattr(args, name) for name in ("customers", "purchases", "years", "seed")}
    size = demo_shop.Size(**{name: value for name, value in wanted.items() if value is not None})
    made = demo_shop.make(shop_path(args), size, terminal)
    terminal.show(made, [terminal.say("demo_made", file=shop_path(args).name, **made)])


def check(args: argparse.Namespace, terminal: Terminal) -> None:
    """The health of the shop file."""
    with opened(args) as shop:
        health = desk.check(shop)
    facts = (f"  {name}: {value}" for name, value in health.items())
    terminal.show(health, [terminal.say("healthy" if health["ok"] else "unhealthy"), *facts])


def screenshot(args: argparse.Namespace, terminal: Terminal) -> None:
    """Render a page without a display and keep its picture."""
    from klantdesk.ui import pictures

    path = shop_path(args)
    with opened(args):
        """The shop file must open before a picture of it is tried."""
    lang = args.lang if args.lang in wording.LANGUAGES else terminal.lang
    pictures.take(path, args.page, args.size, args.theme, lang, args.out)
    terminal.show({"file": args.out}, [terminal.say("picture", file=args.out.name)])
