"""The Polish lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "mówi mówił mówiła powiedział powiedziała powiedzieli twierdzi twierdził twierdziła twierdzą stwierdził "
        "stwierdziła dodał dodała dodaje podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza wyjaśnił "
        "wyjaśniła wyjaśnia poinformował poinformowała poinformowali informuje oświadczył oświadczyła ogłosił "
        "ogłosiła przekonuje przekonywał przyznał przyznała przyznaje ocenił oceniła ocenia zauważył zauważyła "
        "zauważa napisał napisała pisze zapewnił zapewniła zapewnia ostrzegł ostrzegła ostrzega zapowiedział "
        "zapowiedziała potwierdził potwierdziła zaprzeczył przekazał przekazała tłumaczy tłumaczył komentuje "
        "skomentował opowiada odpowiedział odpowiedziała zaapelował wskazał wskazała wskazuje"
    ),
    belief=words("uważa uważał uważają sądzi myśli wierzy obawia_się"),
    negations=words("nie nigdy"),
    that=words("że iż"),
    as_words=words("jak"),
    according=words("według zdaniem"),
    links=words("ds. i"),
    prepositions=words("w we na z ze do od o po przy przez dla bez pod nad przed za u między"),
    conjunctions=words("i a ale lub oraz"),
    stops=words(
        "ja my że który która które którzy gdy kiedy jeśli też także już jeszcze dziś wczoraj jutro tam tu się nie "
        "jest są był była poniedziałek wtorek środę czwartek piątek sobotę niedzielę"
    ),
    relatives=words("który która które którzy"),
    he=words("on"),
    she=words("ona"),
    they=words("oni one"),
    persons=words(
        "prezydent premier minister szef szefowa prezes dyrektor rzecznik rzeczniczka poseł posłanka senator adwokat "
        "sędzia lekarz profesor prof. dr ekspert ekspertka ekonomista dziennikarz lider kanclerz generał trener "
        "kandydat burmistrz wojewoda"
    ),
    spokespeople=words("rzecznik rzeczniczka"),
    organisations=words(
        "ministerstwo rząd policja prokuratura firma bank partia komisja rada sąd uniwersytet instytut kreml"
    ),
    outlets=words("gazeta dziennik tygodnik telewizja radio portal agencja media"),
    documents=words("raport badanie sondaż oświadczenie dokument list ustawa dane"),
    groups=words("eksperci analitycy politycy mieszkańcy"),
    withheld=words("źródło źródła eksperci analitycy urzędnik urzędnicy świadek świadkowie"),
    abbreviations=words("prof. dr. ds. np. m.in. r. ul. św. tzw. im. godz."),
    ordinal_stops=True,
    comma_that=True,
)
