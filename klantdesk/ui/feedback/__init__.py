"""The feedback page: why visitors leave without buying, what they say, and who waits for an answer."""
