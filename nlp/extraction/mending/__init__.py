"""Mends what small models get wrong about cues before the rules look at them.

The French lemmatizer leaves regular present forms as they stand (« indique »), and taggers take
rare verbs for nouns, adjectives or adverbs, above all in headlines (« Paris dément … »). Without
the verb there is no attribution, so a form that the lexicon knows is made a verb again, with the
noun before it as its subject and the noun behind it as its object.

``component`` is the spaCy component, ``forms`` knows forms, ``misread`` the words that are verbs
after all, ``trees`` what hangs on what, ``asides`` and ``adverbs`` what small models make of those.
"""
