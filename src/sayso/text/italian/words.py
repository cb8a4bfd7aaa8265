"""The Italian lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "dice dicono disse dissero diceva afferma affermano affermò affermava spiega spiegano spiegò spiegava "
        "racconta raccontano raccontò raccontava dichiara dichiarano dichiarò sostiene sostengono sosteneva aggiunge "
        "aggiungono aggiunse sottolinea sottolineano sottolineò precisa precisano precisò osserva osservano osservò "
        "commenta commentano commentò annuncia annunciano annunciò conferma confermano confermò ammette ammettono "
        "ammise riconosce ricorda ricordano ricordò conclude concludono concluse replica replicano replicò risponde "
        "rispondono rispose rivela rivelano rivelò scrive scrivono scrisse avverte avvertono assicura assicurano "
        "assicurò insiste prosegue proseguono continua denuncia denunciano lamenta nega negano smentisce ribadisce "
        "ribadiscono ribadì riferisce riferiscono riferì segnala evidenzia attacca promette chiede twitta accusa "
        "rilancia chiarisce puntualizza confida ironizza avvisa"
    ),
    participles=words(
        "detto affermato spiegato raccontato dichiarato sostenuto aggiunto sottolineato precisato osservato "
        "commentato annunciato confermato ammesso riconosciuto ricordato concluso replicato risposto rivelato scritto "
        "avvertito assicurato insistito proseguito denunciato lamentato negato smentito ribadito riferito segnalato "
        "promesso twittato chiarito evidenziato chiesto fatto_sapere"
    ),
    belief=words(
        "crede credono credeva pensa pensano pensava spera sperano sperava teme temono ritiene ritengono riteneva"
    ),
    auxiliaries=words("ha hanno aveva avevano avrebbe avrebbero abbia"),
    negations=words("non mai né"),
    that=words("che ch'"),
    as_words=words("come"),
    according=words("secondo a_detta_di stando_a"),
    determiners=words(
        "il lo la i gli le l' un uno una un' questo questa alcuni alcune suo sua suoi sue due tre quattro diversi"
    ),
    links=words("di del dello della dei degli delle dell' d' il la e"),
    prepositions=words(
        "a al allo alla ai agli alle all' in nel nello nella nei nelle nell' da dal dallo dalla dai dalle dall' con "
        "su sul sulla sui sulle sull' per tra fra contro verso dopo prima durante senza"
    ),
    conjunctions=words("e ed ma o però mentre perché"),
    stops=words(
        "io noi che chi quando dove come se anche poi così già ancora oggi ieri domani qui molto più lunedì martedì "
        "mercoledì giovedì venerdì sabato domenica secondo quindi inoltre infine invece si ci ne lo_ha gli_ha non mai "
        "è sono era erano sarà può possono deve devono cui quale quali"
    ),
    hearer_marks=words("a al allo alla all' ai agli"),
    relatives=words("che cui chi dove"),
    male=words("il lo un signor"),
    female=words("la una signora"),
    anaphors=words("ultimo ultima ultimi"),
    he=words("lui egli"),
    she=words("lei ella"),
    they=words("loro essi"),
    persons=words(
        "presidente ministro ministra premier sindaco sindaca direttore direttrice capo segretario segretaria "
        "deputato deputata senatore senatrice portavoce avvocato avvocata procuratore giudice medico dottore "
        "dottoressa professore professoressa ricercatore ricercatrice economista storico storica analista esperto "
        "esperta giornalista scrittore scrittrice autore autrice attore attrice cantante allenatore giocatore "
        "capitano generale commissario ambasciatore leader dirigente fondatore candidato candidata cancelliere re "
        "regina papa vescovo padre madre figlio figlia fratello sorella amico amica vicino testimone uomo donna "
        "assessore governatore consigliere"
    ),
    spokespeople=words("portavoce"),
    organisations=words(
        "ministero governo polizia procura comune esercito azienda società gruppo banca associazione federazione "
        "sindacato partito commissione consiglio comitato tribunale università istituto agenzia organizzazione ong "
        "fondazione parlamento senato camera cremlino quirinale farnesina club"
    ),
    outlets=words("giornale quotidiano settimanale rivista rete radio emittente media stampa"),
    documents=words(
        "rapporto studio indagine sondaggio comunicato documento lettera nota testo legge dati articolo libro"
    ),
    groups=words(
        "esperti analisti ricercatori scienziati sindacati medici avvocati cittadini deputati genitori critici autorità"
    ),
    withheld=words(
        "fonte fonti funzionario funzionari testimone testimoni esperti esperto analisti investigatori autorità uomo "
        "donna"
    ),
    abbreviations=words("dott. sig. sig.ra prof. on. sen. art. ecc."),
    drops_pronouns=True,
)
