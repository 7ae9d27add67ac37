"""What a statement takes over: the occasion of what was said or done before it."""
