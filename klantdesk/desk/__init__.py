"""What a shop owner can do; the only door for the window and the command line."""
