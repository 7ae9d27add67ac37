"""One article in the window: its header, its text with the marks, and the legend."""
