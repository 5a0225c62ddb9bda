"""The words by which a text tells who speaks, of all languages together, as patterns."""

from __future__ import annotations

import regex

from indexer.languages import CASED, END, SPACED, pattern_of
from indexer.languages.phrases import Either, Phrase, Run
from indexer.languages.word_classes import word_class
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.fold import fold

ELIDED = rf"(?:{pattern_of('elided')})['’]"
"""A shortened article or preposition: *l'*."""
ARTICLE = rf"(?:(?:{pattern_of('articles')})\s+|{ELIDED})"
"""Pattern: an article before a noun or a name, with the blank behind it."""
HAN_ROLE = "|".join(pattern_of(field, scripts=("Han",)) for field in ("speaker_roles", "staff"))
"""Pattern: a Chinese word for who speaks for somebody."""
NOTHING = "(?!)"
"""A pattern that nothing matches, for a field that the languages of a script lack."""


def whole_words(field: str) -> str:
    """The alternatives of a field of all languages, as whole words where blanks part words. Arabic writes *and* as one
    word with the next.
    """
    parted = pattern_of(field, scripts=CASED)
    arabic, han = (pattern_of(field, scripts=(script,)) or NOTHING for script in ("Arabic", "Han"))
    return rf"(?<![\p{{L}}\p{{M}}])(?:{parted}|[وف]?(?:ال)?(?:{arabic})){END}|(?:{han})+"


def alternatives(field: str, *others: str) -> str:
    """Those alternatives of a field of the languages in Latin script that no other field has."""
    taken = {form for other in others for form in pattern_of(other).split("|")}
    return "|".join(form for form in pattern_of(field, scripts=("Latin",)).split("|") if form not in taken)


BACK_REFERENCE = word_class("back_references")
SPEAKER_ROLE = word_class("speaker_roles")
PORTFOLIO = word_class("portfolios")
OFFICE_WORD = word_class("speaker_roles", "portfolios", "staff")

SAYING = word_class("saying", "remarking", "saying_participles")
REMARKING = word_class("remarking")
"""Those of newspapers. They may also mean something else (*thought*, *shrugged*) and tell nothing without a subject."""
PARTICIPLE = word_class("saying_participles")
"""Those of these verbs that have the subject of the clause before: *adding that*."""
ADDRESSING = regex.compile(pattern_of("addressing"))
"""The verbs that may be followed by whom they address."""
BACK_REFERENCES = Run(BACK_REFERENCE, r"[\s\W]")
"""Words that name nobody anew, and nothing else."""
ROLES = Run(SPEAKER_ROLE, r"['’]s?", r"[\s\W]")
"""Words for the speaker of somebody, and nothing else."""
ROLES_NEXT = Run(SPEAKER_ROLE, r"\s")
"""Words for the speaker of somebody, and the blanks behind each."""
LEADING = Phrase(
    Either(r"\W*\p{Nd}{1,3}[/.)]", optional=True), Run(word_class("speaker_roles", "back_references"), r"[\s\W]")
)
"""What may stand before the name at the head of a clause, and nothing else; also the number of an item: *2/ Cuba:*."""
JOINED = regex.compile(
    rf"\s*(?:,|、|{pattern_of('and_words')}|{pattern_of('or_words')})\s*(?:{pattern_of('articles')})?\s*"
)
"""What stands between two names that are named together, or of which one is meant and it is not told which."""
ANOTHER_VERB = regex.compile(rf"\s+(?:{pattern_of('and_words', scripts=CASED)})\s")
"""Before a verb with the subject of the one before it."""
STAFF = Run(word_class("speaker_roles", "staff"), r"[\s\W]|في")
"""Words for somebody of an organisation, or of a delegation, and nothing else."""
_CONJUNCTIONS = "|".join(pattern_of(field, scripts=SPACED) for field in ("and_words", "reporting"))
_DEMONSTRATIVES = {"it", "this", "cela", "esto", "eso", "ello", "это", "этом", "ذلك", "هذا"}
PREPOSITIONS = SMALL_WORDS - {"qui", *_CONJUNCTIONS.split("|"), *_DEMONSTRATIVES}
"""What makes a name no subject: small words without conjunctions, and without the pronouns with which a phrase ends
before it: *ответил на это* Норин. The Chinese *and* is also *with*."""
GOVERNING = PREPOSITIONS | {fold(form) for form in pattern_of("governing").split("|")}
"""These and other prepositions."""
LETTER = regex.compile(r"\p{L}")
