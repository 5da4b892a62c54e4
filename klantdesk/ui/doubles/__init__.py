"""Customers who may be one person."""
