"""The import wizard: from a file to its result, one module a step."""
