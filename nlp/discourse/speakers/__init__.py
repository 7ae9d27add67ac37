"""Who speaks: one speaker for all names, roles and pronouns that mean the same.

Mentions are read once, in text order. Names meet by surname, by first name, by acronym or because
the one holds the other; a description (« le ministre ») goes to the last one whose role has that
noun; a pronoun to the last who spoke or was a subject, by gender and number. No trained model is
involved; where nothing tells, the source stays a speaker of its own rather than be given to a
wrong one.

``resolving`` reads the mentions; ``spotting`` adds known names that no model saw; ``naming``,
``descriptions`` and ``pronouns`` say whom a mention means, with ``salience``; ``headlines`` and
``states`` look back and unite what is one speaker. ``cast`` keeps who is known, as ``referents``.
"""
