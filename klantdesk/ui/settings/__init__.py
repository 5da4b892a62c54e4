"""What the owner can set: looks, who works here, this pc, and the care of the shop file."""
