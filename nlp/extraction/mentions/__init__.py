"""Mentions: places in a paragraph that may name a speaker.

Names with their titles and roles, descriptions (« la porte-parole »), pronouns, and every source
of an attribution whatever its form. Who they are is decided over the whole article by
``nlp.discourse.speakers``.

``finding`` says which words head a mention, ``describing`` what a mention tells, by its ``names``,
``roles``, ``kinds``, ``agreement`` and ``antecedents``; ``side_by_side`` joins a role and a name.
"""
