"""Cues beside their content: « A », dit-il · he said: "A" · A, he said, B.

The cue stands in no clause with the content, so borders come from quotation marks, commas and the
narrator's sentences rather than from the tree, which small models often get wrong here.

``beside`` tries the ways in which a cue may stand: ``after`` its content, ``inside`` the marks,
``before`` a quotation, ``as_told`` behind a conjunction; ``announced`` is in the sentence or
paragraph before.
"""
