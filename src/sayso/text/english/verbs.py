"""English verbs that report what somebody says, thinks or wants, and what each may take.

Frames, one letter each:
    t  a that-clause                     "said that it rained"
    z  a clause without "that"           "said it rained"
    q  a quotation                       'said "it rained"'
    b  its content before it             "it rained, she said"
    w  a question                        "asked whether it rained"
    i  an infinitive                     "vowed to leave"
    o  a hearer before the content       "told reporters (that) it rained", "urged them to leave"
    n  a noun phrase as content          "announced plans"
    a  a thing "as" something            "described it as rain"
    g  a gerund                          "denied leaving"
    f  a thing "of" or "for" something   "accused them of leaving"
    p  only with its particle "out"      "pointed out that"
    y  a noun phrase after "for"         "asked for time"
Lower case is read on its own; the lists are ours, in the order of the reporting verbs' frequency in news.
"""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """One reporting verb: the letters of the frames it takes, and whether it tells belief, not speech."""

    lemma: str
    frames: str
    belief: bool = False


_SPEECH = """
say say says said said saying tzqbw
tell tell tells told told telling otzqbwi
add add adds added added adding tqbz
claim claim claims claimed claimed claiming tzqbi
report report reports reported reported reporting tzqbng
confirm confirm confirms confirmed confirmed confirming tzqbnw
write write writes wrote written writing tzqb
announce announce announces announced announced announcing tzqbn
ask ask asks asked asked asking owqbiy
state state states stated stated stating tzqb
suggest suggest suggests suggested suggested suggesting tzqb
reveal reveal reveals revealed revealed revealing tzqbw
warn warn warns warned warned warning tzqbo
note note notes noted noted noting tqbz
explain explain explains explained explained explaining tqbwz
argue argue argues argued argued arguing tzqb
allege allege alleges alleged alleged alleging tzqb
insist insist insists insisted insisted insisting tzqb
deny deny denies denied denied denying tzqbng
admit admit admits admitted admitted admitting tzqbg
acknowledge acknowledge acknowledges acknowledged acknowledged acknowledging tzqb
declare declare declares declared declared declaring tzqb
stress stress stresses stressed stressed stressing tzqb
emphasise emphasise emphasises emphasised emphasised emphasising tzqb
emphasize emphasize emphasizes emphasized emphasized emphasizing tzqb
assert assert asserts asserted asserted asserting tzqb
maintain maintain maintains maintained maintained maintaining tzqb
contend contend contends contended contended contending tzqb
concede concede concedes conceded conceded conceding tzqb
complain complain complains complained complained complaining tzqb
caution caution cautions cautioned cautioned cautioning tzqbo
clarify clarify clarifies clarified clarified clarifying tqb
reply reply replies replied replied replying tqb
respond respond responds responded responded responding tqb
answer answer answers answered answered answering tqb
comment comment comments commented commented commenting tqb
remark remark remarks remarked remarked remarking tqb
recall recall recalls recalled recalled recalling tqbwz
predict predict predicts predicted predicted predicting tzqb
conclude conclude concludes concluded concluded concluding tzqb
indicate indicate indicates indicated indicated indicating tzqb
mention mention mentions mentioned mentioned mentioning tqb
observe observe observes observed observed observing tqb
disclose disclose discloses disclosed disclosed disclosing tzqbw
testify testify testifies testified testified testifying tzqb
joke joke jokes joked joked joking tqb
quip quip quips quipped quipped quipping tqb
tweet tweet tweets tweeted tweeted tweeting tzqb
post post posts posted posted posting tq
shout shout shouts shouted shouted shouting tqb
yell yell yells yelled yelled yelling tqb
scream scream screams screamed screamed screaming tqb
whisper whisper whispers whispered whispered whispering tqb
exclaim exclaim exclaims exclaimed exclaimed exclaiming tqb
read read reads read read reading qb
go go goes went gone going
continue continue continues continued continued continuing q
speculate speculate speculates speculated speculated speculating tzqb
inform inform informs informed informed informing ot
assure assure assures assured assured assuring otz
notify notify notifies notified notified notifying ot
remind remind reminds reminded reminded reminding ot
convince convince convinces convinced convinced convincing
promise promise promises promised promised promising tzqbio
pledge pledge pledges pledged pledged pledging tqbi
vow vow vows vowed vowed vowing tqbi
threaten threaten threatens threatened threatened threatening ti
urge urge urges urged urged urging oiq
demand demand demands demanded demanded demanding tqbi
recommend recommend recommends recommended recommended recommending tzqbg
propose propose proposes proposed proposed proposing tg
request request requests requested requested requesting t
order order orders ordered ordered ordering oi
advise advise advises advised advised advising otqi
describe describe describes described described describing a
characterize characterize characterizes characterized characterized characterizing a
characterise characterise characterises characterised characterised characterising a
portray portray portrays portrayed portrayed portraying a
dismiss dismiss dismisses dismissed dismissed dismissing a
reiterate reiterate reiterates reiterated reiterated reiterating tzqb
repeat repeat repeats repeated repeated repeating tq
highlight highlight highlights highlighted highlighted highlighting t
underline underline underlines underlined underlined underlining t
underscore underscore underscores underscored underscored underscoring t
lament lament laments lamented lamented lamenting tqb
boast boast boasts boasted boasted boasting tqb
brag brag brags bragged bragged bragging tqb
counter counter counters countered countered countering tqb
retort retort retorts retorted retorted retorting tqb
imply imply implies implied implied implying tz
hint hint hints hinted hinted hinting tz
signal signal signals signalled signalled signalling t
signal signal signals signaled signaled signaling t
proclaim proclaim proclaims proclaimed proclaimed proclaiming tqb
profess profess professes professed professed professing ti
swear swear swears swore sworn swearing tzi
attest attest attests attested attested attesting t
concur concur concurs concurred concurred concurring tqb
agree agree agrees agreed agreed agreeing tqb
disagree disagree disagrees disagreed disagreed disagreeing q
object object objects objected objected objecting tqb
protest protest protests protested protested protesting tqb
opine opine opines opined opined opining tqb
muse muse muses mused mused musing qb
relate relate relates related related relating tqb
recount recount recounts recounted recounted recounting tqbw
quote quote quotes quoted quoted quoting
cite cite cites cited cited citing
offer offer offers offered offered offering i
estimate estimate estimates estimated estimated estimating tzqb
calculate calculate calculates calculated calculated calculating t
find find finds found found finding tw
show show shows showed shown showing tw
prove prove proves proved proven proving t
demonstrate demonstrate demonstrates demonstrated demonstrated demonstrating t
hold hold holds held held holding
rule rule rules ruled ruled ruling t
determine determine determines determined determined determining t
theorize theorize theorizes theorized theorized theorizing t
tip tip tips tipped tipped tipping
point point points pointed pointed pointing ptzqb
accuse accuse accuses accused accused accusing f
blame blame blames blamed blamed blaming f
rebuke rebuke rebukes rebuked rebuked rebuking f
criticise criticise criticises criticised criticised criticising f
criticize criticize criticizes criticized criticized criticizing f
call call calls called called calling ay
appeal appeal appeals appealed appealed appealing y
hail hail hails hailed hailed hailing a
brand brand brands branded branded branding
label label labels labeled labeled labeling
retract retract retracts retracted retracted retracting
learn learn learns learned learned learning t
"""

_BELIEF = """
believe believe believes believed believed believing tzb
think think thinks thought thought thinking tzb
know know knows knew known knowing tzw
hope hope hopes hoped hoped hoping tzi
fear fear fears feared feared fearing tzb
feel feel feels felt felt feeling tz
expect expect expects expected expected expecting toi
want want wants wanted wanted wanting io
wish wish wishes wished wished wishing tzi
plan plan plans planned planned planning i
intend intend intends intended intended intending i
suspect suspect suspects suspected suspected suspecting tzb
doubt doubt doubts doubted doubted doubting tzw
realise realise realises realised realised realising tzw
realize realize realizes realized realized realizing tzw
understand understand understands understood understood understanding tzw
consider consider considers considered considered considering
assume assume assumes assumed assumed assuming tz
guess guess guesses guessed guessed guessing tz
imagine imagine imagines imagined imagined imagining tz
wonder wonder wonders wondered wondered wondering w
decide decide decides decided decided deciding tzi
remember remember remembers remembered remembered remembering tzgw
forget forget forgets forgot forgotten forgetting t
notice notice notices noticed noticed noticing t
worry worry worries worried worried worrying tz
dream dream dreams dreamed dreamed dreaming t
"""


def _table() -> dict[str, Verb]:
    """Give each form of each verb, in small letters, with the verb it belongs to."""
    forms: dict[str, Verb] = {}
    for lines, belief in ((_SPEECH, False), (_BELIEF, True)):
        for line in lines.strip().splitlines():
            lemma, *words = line.split()
            frames = words.pop() if len(words) > len(("base", "-s", "past", "participle", "-ing")) else ""
            forms.update(dict.fromkeys(words, Verb(lemma, frames, belief)))
    return forms


VERBS = _table()
"""Every form of every reporting verb."""

PARTICIPLES = frozenset(form for form in VERBS if form.endswith("ing"))
"""The forms that follow another cue: "..., adding that"."""

BASE_FORMS = frozenset(verb.lemma for verb in VERBS.values())
"""The forms that stand after "to", "will", "did"."""
