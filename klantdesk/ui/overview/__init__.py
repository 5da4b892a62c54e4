"""The overview: does my shop grow, and what is there to do today."""
