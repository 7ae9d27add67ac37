"""Proper names and their kinds: persons, institutions, places.

A model's own named entity recognizer takes as long as all the rest of its pipeline together. Here
``runs`` says where a name begins and ends, by capital letters and the words that join names;
``signs`` what speaks for its being a person's, an institution's or a place's, ``weights`` how much
each sign counts: ``resources/entities/LANG.toml``, learned by ``make calibrate-entities`` from
what the model's recognizer says of texts that may be trained on. A language without such a file
keeps its model's recognizer.
"""

from nlp.extraction.entities.runs import runs
from nlp.extraction.entities.signs import signs

__all__ = ["runs", "signs"]
