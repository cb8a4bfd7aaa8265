"""Closed classes of English words, and the open ones that tell where a phrase begins or ends."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    "the a an this that these those some any no each every another other both all several many most few one two "
    "three four five six seven eight nine ten dozens hundreds thousands his her its their my our your whose"
)
QUANTIFIERS = _words("that some many all both others most few several")
"""Determiners that also stand alone, as a subject: "many say"."""

AUXILIARIES = _words(
    "is are was were be been being am has have had having do does did will would shall should can could may might "
    "must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't "
    "cannot couldn't mightn't mustn't ain't"
)
CONTRACTED = _words("'s 're 've 'd 'll 'm n't")
NEGATIONS = _words(
    "not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't "
    "shouldn't can't cannot couldn't neither nor"
)
FUTURE = _words("will shall would 'll won't wouldn't")
CONJUNCTIONS = _words("and but or nor yet so")
SUBORDINATORS = _words(
    "that when while because after before if whether as since although though unless until where whereas which "
    "who whom once how why what whatever amid despite"
)
RELATIVES = _words("who whom whose which that where")
QUESTION_WORDS = _words("whether if how why what who when where which whom")
PREPOSITIONS = _words(
    "of in on at by for from with to into about against during through over under between among within without "
    "near behind via outside inside across around along above below toward towards upon off per like than "
    "regarding concerning amid despite"
)
ADVERBS = _words(
    "also then later now again still even just only already once twice first earlier previously recently "
    "reportedly allegedly always often sometimes never ever too further meanwhile however instead afterwards "
    "afterward today yesterday tonight tomorrow here there initially finally eventually repeatedly publicly "
    "privately openly flatly originally briefly explicitly simply merely sharply soon almost quickly clearly "
    "strongly jointly separately specifically famously correctly wrongly falsely quite rather very not so thus "
    "therefore hence"
)
OPENERS = _words(
    "but and so yet however meanwhile still then later also or nor though indeed instead thus therefore plus earlier"
)
SUBJECT_PRONOUNS = _words(
    "he she they it i we you who one everyone everybody nobody someone somebody anyone others many some"
)
OBJECT_PRONOUNS = _words("him her them it me us you himself herself themselves itself myself everyone everybody")
PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | _words("his its their my our your this that these those")
DAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today "
    "yesterday tonight tomorrow"
)
MONTHS = _words(
    "january february march april may june july august september october november december jan. feb. mar. apr. "
    "jun. jul. aug. sep. sept. oct. nov. dec."
)
TIME_NOUNS = _words(
    "day days week weeks month months year years morning afternoon evening night hour hours minute minutes time "
    "weekend noon midnight dawn today century decade season quarter"
)
MEDIUM_NOUNS = _words(
    "statement statements interview interviews conference briefing briefings tweet tweets post posts posting "
    "letter letters email emails e-mail e-mails message messages memo report reports release twitter facebook "
    "instagram telegram youtube whatsapp x tiktok weibo television tv radio court speech address remarks remark "
    "filing filings testimony note notice video videos hearing column essay blog article editorial op-ed podcast "
    "phone telephone call writing affidavit parliament book memoir meeting ceremony rally event show programme "
    "program press documents document complaint lawsuit caption thread reply response wire broadcast communique "
    "communiqué announcement interviewer study text texts"
)
CLAUSE_VERBS = _words(
    "came went got made took gave began became saw left kept held brought stood lost won fell rose ran met led "
    "sent built set put cut hit shot died killed arrested fired hired moved called used tried worked lived played "
    "started ended turned opened closed returned remained seemed appeared looked needed helped hopes needs goes "
    "comes gets makes takes gives includes remains seems looks follows crashed collapsed exploded attacked signed "
    "struck landed launched passed caught let lets knows sees wants thinks shared shows drew drove flew grew "
    "chose spoke stole swam threw wore woke broke bought fought sought taught felt slept paid sold spent stuck "
    "hung becomes brings continues contains appears happens means represents suggests requires provides allows "
    "offers leaves lives works"
)
"""Frequent finite verbs that report nothing: they tell a clause from a bare noun phrase."""
