"""Stretches of the parse that all constructions ask for: ranges, noun phrases, subjects, ends."""
