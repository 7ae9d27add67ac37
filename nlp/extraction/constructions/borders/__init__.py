"""Where contents begin and end, once it is known whose and which they are.

The constructions take their borders from the parse, and small parsers hang a phrase on the wrong
word often enough to cut a content in the middle of a phrase or to leave the moment of saying in
it. This looks at the words at the edges: a content neither begins nor ends with the day on which
it was said, and none ends with a word that asks for another one.

``settling`` is the whole way. What is cut off: ``days``, what is ``narrated``, what stands behind
``things``; what is added: ends that are ``broken_off``, and what a content has ``further``.
"""
