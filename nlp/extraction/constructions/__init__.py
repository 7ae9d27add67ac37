"""Patterns over the parse: the constructions by which an article attributes a statement.

One module or folder a family of constructions; each has one public function that takes a
``Context`` and yields ``Candidate`` objects. They know no words: those come from the lexicon of the
language. What all of them ask the parse for is in ``phrases/``.
"""
