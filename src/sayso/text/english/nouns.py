"""English nouns by what kind of source they name, and whether they withhold who it is."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WITHHELD = _words(
    "source sources official officials insider insiders informant informants whistleblower whistleblowers person "
    "people aide aides adviser advisers advisor advisors diplomat diplomats authorities executive "
    "executives employee employees colleague colleagues witness witnesses eyewitness eyewitnesses bystander "
    "bystanders neighbor neighbors neighbour neighbours resident residents passenger passengers friend friends "
    "relative relatives analyst analysts expert experts observer observers doctor doctors medic medics nurse "
    "nurses investigator investigators police policeman officer officers soldier soldiers commander commanders "
    "lawyer lawyers attorney attorneys prosecutor prosecutors detective detectives researcher researchers "
    "scientist scientists lawmaker lawmakers senator senators minister ministers man woman boy girl men women "
    "driver drivers worker workers user users staffer staffers member members leader leaders student students "
    "teacher teachers activist activists militant militants critic critics supporter supporters trader traders "
    "economist economists another guest guests victim customer customers buddy parent parents spectator "
    "spectators hunter hunters fisherman villager villagers poster reader readers protester protesters protestor "
    "protestors journalist journalists reporter reporters businessman businesswoman banker bankers investor "
    "investors negotiator negotiators envoy envoys delegate delegates mediator mediators agent agents guard "
    "guards rebel rebels fighter fighters general firefighter firefighters paramedic paramedics"
)
"""Heads that name nobody: "a senior official", "sources". Vague publics ("some users") have a determiner that tells."""

SPOKESPEOPLE = _words(
    "spokesperson spokesman spokeswoman spokespeople spokesmen spokespersons representative representatives rep reps"
)

VAGUE = _words("some many others most people locals fans users critics everyone few everybody public residents")
"""Publics that are not withheld but vague."""

PERSON_ROLES = _words(
    "president minister secretary senator governor mayor chairman chairwoman chair chief director ceo cfo coo "
    "officer king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh general colonel captain "
    "sergeant lieutenant admiral judge justice lawyer attorney prosecutor professor doctor scientist researcher "
    "author writer actor actress singer artist coach player manager analyst economist expert ambassador envoy "
    "diplomat spokesman spokeswoman spokesperson leader founder co-founder owner editor journalist reporter "
    "correspondent anchor host commissioner sheriff inspector superintendent detective councillor councilman "
    "councilwoman congressman congresswoman lawmaker mp mep candidate premier chancellor vice-president deputy "
    "aide adviser advisor strategist teacher student mother father son daughter wife husband brother sister "
    "friend neighbour neighbor resident witness farmer engineer architect designer developer blogger activist "
    "campaigner organiser organizer coordinator administrator executive head boss partner member representative "
    "consultant clerk physician surgeon nurse pilot driver hunter fisherman comedian musician rapper golfer "
    "patient lady gentleman fan pupil vet despot predator traveller shopper caller commenter mum dad "
    "footballer striker midfielder goalkeeper historian curator biologist physicist chemist astronomer "
    "psychologist sociologist veteran user poster man woman boy girl guest passenger customer victim suspect "
    "defendant survivor pastor priest monk nun billionaire businessman businesswoman entrepreneur investor agent "
    "banker trader"
)

ORGANISATION_HEADS = _words(
    "ministry department agency authority committee commission council company firm corporation corp inc ltd "
    "group bank fund institute university college school hospital court police army navy force forces military "
    "government administration office bureau party union association federation foundation organisation "
    "organization society board parliament senate congress cabinet embassy consulate team club league airline "
    "airport manufacturer retailer maker giant startup start-up charity nonprofit ngo watchdog regulator service "
    "services network alliance coalition campaign command bloc guard museum church house kremlin pentagon nato un "
    "institute platform firm force app retailer studio eu fbi cia nsa nasa city state county country nation "
    "observatory center centre studio studios label"
)

OUTLET_HEADS = _words(
    "newspaper paper magazine broadcaster channel station network website site portal tabloid daily weekly outlet "
    "outlets publication blog wire radio television tv agency journal newswire press media"
)

OUTLET_NAMES = _words(
    "times post tribune herald gazette journal star mail express telegraph chronicle observer guardian sentinel "
    "dispatch examiner ledger courier bulletin standard globe mirror news daily weekly press radio tv television "
    "broadcasting newspaper inquirer enquirer register citizen independent argus echo advertiser mercury reporter "
    "review monitor today wire fm channel newswire"
)
"""Last words of outlets' names: "Rift Tribune" is one, whoever has heard of it or not."""

MEDIA = _words(
    "media press outlets newspapers papers tabloids websites broadcasters channels agencies blogs publications"
)

DOCUMENTS = _words(
    "report reports statement statements study studies survey surveys poll polls document documents letter "
    "letters lawsuit lawsuits complaint complaints filing filings indictment affidavit memo memos note notes "
    "record records data figures statistics research analysis paper papers book article articles post posts tweet "
    "tweets message messages email emails e-mail text texts video videos footage website site page pages bill law "
    "order ruling judgment verdict treaty agreement draft press-release release releases review reviews audit "
    "assessment findings evidence testimony transcript transcripts list sign caption petition rumor rumors rumour "
    "rumours dossier communique communiqué declaration resolution notice notices warrant announcement manifesto "
    "charter map chart index column editorial op-ed blog thread account accounts screenshot screenshots photo "
    "photos image images recording recordings tape tapes leak leaks invoice story stories press disclaimer "
    "disclaimers posting postings briefing bulletin listing listings investigation investigations inquiry inquiries "
    "enquiry enquiries slideshow presentation update updates advertisement advertisements ad ads spoof polling copy "
    "version versions tally tallies kit doctrine tests experiments results search searches estimate estimates "
    "plaque plaques speech information audio amendment section url illustration ruling verdict "
    "scan scans trial trials placard placards questionnaire database evaluation evaluations pictures picture hoaxes "
    "obituary biography memoir brochure manual forecast forecasts projections interview segment clip clips"
)

GROUP_HEADS = _words(
    "officials sources experts analysts critics residents witnesses people users authorities police scientists "
    "researchers lawmakers senators republicans democrats conservatives liberals activists protesters doctors "
    "investigators prosecutors lawyers attorneys parents students teachers workers employees members leaders "
    "voters fans families relatives friends locals policymakers economists traders soldiers troops rebels "
    "militants fighters villagers neighbors neighbours diplomats ministers aides advisers advisors spokespeople "
    "executives organisers organizers campaigners supporters opponents allies americans russians chinese israelis "
    "palestinians ukrainians iranians pakistanis indians britons they we others some many most both everyone "
    "theologians astronomers historians men women children teenagers buddies officers agents detectives medics "
    "nurses insiders reporters journalists customers owners drivers passengers investors bankers developers "
    "companies firms departments camps sides manufacturers employers governments countries states nations elite "
    "public family couple crew jury panel staff personnel"
)

PORTFOLIOS = _words(
    "state foreign interior finance transport justice trade agriculture culture environment labour labor energy "
    "health "
    "education defence defense"
)
"""What ministers are for; part of a title, and of ministries' names, never of a person's."""

TITLES = _words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness rev rev. hon hon. st st. "
    "president minister senator sen. sen governor gov. gov rep. rep representative congressman congresswoman "
    "general gen. gen colonel col. col lieutenant lt. captain capt. sergeant sgt. major maj. admiral adm. judge "
    "justice king queen prince princess pope bishop archbishop cardinal sheikh imam ayatollah mullah maulana "
    "chief sheriff mayor ambassador secretary chancellor premier detective det. officer councillor councilman "
    "commissioner inspector superintendent pastor father sister brother coach chairman chairwoman director ceo "
    "spokesman spokeswoman spokesperson attorney doctor foreign prime defense defence deputy vice former interior "
    "finance transport trade agriculture culture environment labour labor energy health education state press "
    "attorney-general actor actress singer rapper golfer author"
)
"""Words before a person's name that are not part of it."""

RELATIVES = _words(
    "mother father parent parents mum mom dad son sons daughter daughters brother brothers sister sisters wife "
    "husband partner widow widower fiancee uncle aunt cousin grandfather grandmother relatives family girlfriend "
    "boyfriend children colleagues"
)
"""Who they are is told by whose they are: "his mother" withholds nothing."""

MALE = _words(
    "mr mr. sir lord king prince pope bishop father brother man boy husband son businessman spokesman chairman "
    "congressman gentleman imam sheikh ayatollah mullah priest actor fisherman policeman uncle grandfather dad "
    "boyfriend guy"
)
FEMALE = _words(
    "mrs mrs. ms ms. miss dame lady baroness queen princess mother sister woman girl wife daughter businesswoman "
    "spokeswoman chairwoman congresswoman nun actress policewoman aunt grandmother mum mom girlfriend"
)
