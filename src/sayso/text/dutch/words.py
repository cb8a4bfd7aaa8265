"""The Dutch lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "zegt zei zeiden zeggen vertelt vertelde vertelden stelt stelde stelden meldt meldde meldden verklaart "
        "verklaarde benadrukt benadrukte schrijft schreef schreven bevestigt bevestigde ontkent ontkende waarschuwt "
        "waarschuwde legt_uit vindt vond laat_weten liet_weten lieten_weten reageert reageerde antwoordt antwoordde "
        "concludeert erkent erkende kondigt kondigde belooft beloofde klinkt besluit"
    ),
    participles=words(
        "gezegd verteld verklaard benadrukt geschreven bevestigd ontkend gewaarschuwd laten_weten gemeld aangekondigd"
    ),
    belief=words("denkt dacht dachten gelooft geloofde hoopt hoopte vreest vreesde verwacht verwachtte"),
    trailing=words("aldus"),
    auxiliaries=words("heeft hebben had hadden"),
    negations=words("niet nooit geen"),
    that=words("dat of"),
    as_words=words("zoals"),
    according=words("volgens"),
    determiners=words("de het een deze dit die zijn haar hun enkele verschillende twee drie"),
    links=words("van de het der den voor en"),
    prepositions=words(
        "in op aan bij met naar uit over onder voor door tegen zonder om sinds tijdens tussen tot na te"
    ),
    conjunctions=words("en of maar want dus"),
    stops=words(
        "ik we wij dat of die als wanneer toen omdat ook nog al hier daar dan vandaag gisteren morgen maandag dinsdag "
        "woensdag donderdag vrijdag zaterdag zondag volgens zich niet is zijn_ was waren wordt worden werd kan kunnen "
        "moet moeten zal zullen zou wil er wel eerder later"
    ),
    hearer_marks=words("aan tegen"),
    relatives=words("die dat wie waar wat"),
    male=words("de_heer meneer"),
    female=words("mevrouw"),
    he=words("hij"),
    she=words("zij ze"),
    persons=words(
        "president minister premier burgemeester directeur directrice baas secretaris kamerlid senator woordvoerder "
        "woordvoerster advocaat advocate rechter arts dokter professor hoogleraar onderzoeker econoom historicus "
        "analist expert deskundige journalist schrijver auteur acteur zanger trainer speler kapitein generaal "
        "commissaris ambassadeur leider voorzitter oprichter kandidaat koning koningin paus vader moeder zoon dochter "
        "broer zus vriend buurman getuige man vrouw staatssecretaris"
    ),
    spokespeople=words("woordvoerder woordvoerster woordvoerders"),
    organisations=words(
        "ministerie regering kabinet politie gemeente leger bedrijf bank vereniging vakbond partij commissie raad "
        "rechtbank universiteit instituut organisatie stichting justitie parket"
    ),
    outlets=words("krant dagblad weekblad tijdschrift omroep zender radio media pers persbureau"),
    documents=words("rapport onderzoek enquête peiling verklaring document brief wet cijfers artikel boek"),
    groups=words("deskundigen analisten onderzoekers critici bewoners artsen advocaten autoriteiten"),
    withheld=words(
        "bron bronnen ingewijden functionaris functionarissen getuige getuigen deskundigen analisten autoriteiten man "
        "vrouw"
    ),
    abbreviations=words("dr. prof. mr. drs. bijv. o.a. nr."),
    bare_clauses=False,
)
