"""English cues that are not verbs: adverbs, adjectives and nouns that ascribe a content to somebody."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEARSAY_ADVERBS = _words("reportedly allegedly purportedly supposedly")
"""Adverbs that ascribe their clause to nobody in particular."""

BELIEF_ADJECTIVES = _words(
    "sure confident aware hopeful concerned worried convinced certain afraid optimistic adamant unaware unsure "
    "skeptical sceptical"
)
"""Adjectives that take a that-clause of what their subject believes: "is confident that"."""

HEARD = _words("told informed notified briefed assured reminded advised asked ordered warned conveyed")
"""Participles that with "be" say who heard it, not who said it: "the minister will be told that"."""

CONTENT_NOUNS = _words(
    "claim claims rumor rumors rumour rumours allegation allegations belief suggestion suggestions assertion "
    "assertions warning warnings fear fears hope hopes speculation accusation accusations insistence assurance "
    "assurances argument view opinion conclusion contention admission announcement promise pledge prediction "
    "report reports statement statements news word complaint complaints"
)
"""Nouns that take a that-clause of what somebody says or thinks: "claims that"."""

HEARSAY_PARTICIPLES = _words(
    "believed said thought reported rumored rumoured alleged understood feared claimed suspected assumed"
)
"""Participles that with "is" or "are" ascribe to nobody: "is said to", "it is believed that"."""

NOUN_FORMS = _words(
    "report reports claim claims plan plans note notes hope hopes fear fears estimate estimates demand demands "
    "request requests order orders post posts comment comments reply replies answer answers offer offers joke "
    "jokes read reads show shows state states object objects suspect suspects guess tip tips call calls point "
    "points label brand finding findings warning warnings reporting posting writing meaning feeling building "
    "briefing recording rule rules hold tweet tweets counter quote quotes doubt doubts vow vows pledge pledges "
    "promise promises protest protests wonder concern wish wishes worry worries dream dreams remark remarks "
    "forecast need want wants address dismiss mention boast lament whisper shout scream notice notices"
)
"""Forms of reporting verbs that are nouns as often."""

BEFORE_NOUNS = _words(
    "and or no new news recent media other multiple earlier false fake same latest subsequent local official "
    "previous unconfirmed police online"
)
"""Words after which a form that may be verb or noun is a noun: "recent reports"."""

NEGATING = _words("not never n't no neither nor cannot")
"""Words that negate a cue."""

HEADLINE_SOURCES = _words(
    "report reports police study sources officials source official survey poll ministry government minister president"
)
"""What may stand before or after the colon of a headline without being named in the article."""
