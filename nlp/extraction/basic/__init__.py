"""Statements without a parse: quotation marks, the forms of cue verbs, and simple word lists."""
