"""Any figure over time: what changed, the chart behind it, and what happened meanwhile."""
