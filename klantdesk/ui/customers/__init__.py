"""The customers page: search as you type over a list that fetches its rows as they are painted."""
