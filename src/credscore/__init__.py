"""Score how far a reported claim deserves belief."""
