"""The demo shop: Sporthuis De Linde, invented, and the same for the same seed."""

from klantdesk.exchange.demo.answers import answers
from klantdesk.exchange.demo.export import next_month_rows
from klantdesk.exchange.demo.promises import promises
from klantdesk.exchange.demo.shop import harvest

__all__ = ["answers", "harvest", "next_month_rows", "promises"]
