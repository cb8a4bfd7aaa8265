"""The German lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "mitteilte mitteilten mitteilt mitteilen ankündigte ankündigten einräumte hinzufügte zugab hervorhob "
        "feststellte sagt sagte sagten sagen erklärt erklärte erklärten erklären betont betonte betonten betonen "
        "teilt_mit teilte teilten teilen_mit berichtet berichtete berichteten berichten meint meinte meinten meinen "
        "findet schreibt schrieb schrieben schreiben behauptet behauptete behaupteten behaupten warnt warnte warnten "
        "warnen fordert forderte forderten fordern kritisiert kritisierte kritisierten kritisieren bestätigt "
        "bestätigte bestätigten bestätigen versichert versicherte versicherten erzählt erzählte erzählten erzählen "
        "antwortet antwortete antworteten ergänzt ergänzte ergänzten verspricht versprach versprachen kündigt "
        "kündigte kündigten räumt räumte räumten gibt_zu gab_zu fügt fügte fügten stellt_fest stellte_fest "
        "unterstreicht unterstrich erläutert erläuterte erläuterten begründet begründete argumentiert argumentierte "
        "argumentierten urteilt urteilte lobt lobte beklagt beklagte beklagten bedauert bedauerte verkündet "
        "verkündete verkündeten bemerkt bemerkte hob_hervor hebt_hervor verrät verriet gesteht gestand beteuert "
        "beteuerte mahnt mahnte mahnten weist_darauf_hin wies_darauf_hin wiesen_darauf_hin meldet meldete meldeten "
        "äußert äußerte vermeldet vermeldete zitiert resümiert resümierte schildert schilderte schilderten bilanziert "
        "konstatiert konstatierte entgegnet entgegnete kommentiert kommentierte prophezeit prophezeite scherzt "
        "scherzte klagt klagte klagten spottete schwärmt schwärmte rät riet empfiehlt empfahl ruft rief heißt_es "
        "hieß_es dementiert dementierte bestreitet bestritt leugnet leugnete droht drohte merkt merken merkte merkten"
    ),
    participles=words(
        "gesagt erklärt betont mitgeteilt berichtet gemeint geschrieben behauptet gewarnt gefordert kritisiert "
        "bestätigt versichert erzählt geantwortet ergänzt versprochen angekündigt eingeräumt zugegeben hinzugefügt "
        "festgestellt unterstrichen erläutert begründet argumentiert beklagt bedauert verkündet bemerkt hervorgehoben "
        "verraten gestanden beteuert gemahnt gemeldet geäußert geschildert dementiert bestritten"
    ),
    belief=words(
        "glaubt glaubte glaubten glauben denkt dachte dachten hofft hoffte hofften hoffen fürchtet fürchtete "
        "fürchteten befürchtet befürchtete befürchteten befürchten vermutet vermutete vermuteten erwartet erwartete "
        "erwarteten erwarten geht_davon_aus gehen_davon_aus ging_davon_aus gingen_davon_aus rechnet_damit"
    ),
    trailing=words("so"),
    auxiliaries=words("hat haben hatte hatten habe hätte hätten"),
    negations=words("nicht nie kein keine weder"),
    that=words("dass daß ob"),
    as_words=words("wie"),
    according=words(
        "laut gemäß nach_angaben nach_angabe nach_aussage nach_aussagen nach_ansicht nach_meinung nach_einschätzung"
    ),
    according_after=words("zufolge"),
    determiners=words(
        "mehreren einigen vielen der die das dem den des ein eine einer eines einem einen dieser diese dieses diesem "
        "sein seine seiner ihr ihre ihrer unser unsere mehrere einige viele zwei drei vier beide"
    ),
    oblique=words("dem den des einem einen eines diesem diesen"),
    links=words("der des von für vom und zu"),
    prepositions=words(
        "in im an am auf aus bei beim mit nach zu zum zur über unter vor durch gegen ohne um seit während wegen trotz "
        "zwischen neben hinter bis gegenüber ab"
    ),
    conjunctions=words("und oder aber sondern denn doch jedoch"),
    stops=words(
        "etwa derweil ihm ihn ihnen mir mich uns ich wir eigenen eigener dass daß ob weil wenn als wie damit obwohl "
        "während nachdem bevor auch noch schon nur sehr hier dort dann da heute gestern morgen zudem dabei dazu daher "
        "deshalb bereits zuletzt zunächst später weiter außerdem allerdings zugleich indes hingegen montag dienstag "
        "mittwoch donnerstag freitag samstag sonntag montagabend dienstagabend mittwochabend donnerstagabend "
        "freitagabend laut zufolge sich nicht nie ist sind war waren wird werden wurde wurden soll sollen kann können "
        "könnte muss müssen will wollen würde ja nun so es man was wer wo darüber davon hin mit fest an ein_ hinzu "
        "vor zu ab auf"
    ),
    hearer_marks=words("gegenüber"),
    relatives=words("der die das den dem dessen deren denen welcher welche welches was wo wobei der_die"),
    male=words("der ein herr"),
    female=words("die eine frau"),
    he=words("er dieser"),
    she=words("sie diese"),
    they=words("sie"),
    persons=words(
        "koordinator koordinatorin taxifahrer präsident minister kanzler bürgermeister chef sprecher direktor leiter "
        "vorsitzender vorsitzende anwalt anwältin richter arzt ärztin professor experte expertin forscher ökonom "
        "analyst trainer spieler kapitän general kommissar botschafter gründer autor künstler sänger schauspieler "
        "regisseur journalist herr frau dr dr. prof prof. mann vater mutter sohn tochter bruder schwester nachbar "
        "nachbarin zeuge zeugin könig königin papst bischof promoter manager kandidat abgeordneter abgeordnete "
        "senator lehrer lehrerin schüler student studentin landwirt unternehmer polizist geschäftsführer coach "
        "stürmer torwart beauftragte beauftragter generalsekretär ministerpräsident bundeskanzler bundeskanzlerin "
        "premier politiker wissenschaftler musiker politologe politologin historiker historikerin psychologe "
        "psychologin soziologe soziologin vorstand intendant"
    ),
    person_endings=tuple(
        (
            "koordinator koordinatorin "
            "präsident präsidentin minister ministerin kanzler kanzlerin chef chefin sprecher sprecherin direktor "
            "direktorin leiter leiterin vorsitzender vorsitzende vorsitzenden anwalt anwältin richter richterin "
            "forscher forscherin experte expertin ökonom ökonomin trainer trainerin spieler spielerin meister "
            "meisterin sekretär sekretärin führer führerin rat rätin autor autorin politiker politikerin "
            "wissenschaftler wissenschaftlerin vorstand star profi manager managerin gründer gründerin händler "
            "berater beraterin beauftragte beauftragter botschafter botschafterin kommissar kommissarin lehrer "
            "lehrerin schüler schülerin journalist journalistin analyst analystin professor professorin ärztin arzt "
            "mitarbeiter mitarbeiterin coach psychologe psychologin mitglied abgeordneter abgeordnete reporter "
        ).split()
    ),
    spokespeople=words(
        "sprecher sprecherin pressesprecher pressesprecherin polizeisprecher polizeisprecherin regierungssprecher "
        "unternehmenssprecher unternehmenssprecherin konzernsprecher konzernsprecherin"
    ),
    organisations=words(
        "polizei regierung ministerium bundesregierung staatsanwaltschaft unternehmen firma konzern bank verband "
        "partei gewerkschaft universität institut behörde amt gericht kommission rat stadt gemeinde feuerwehr armee "
        "militär bundeswehr verein stiftung organisation bundesamt landesregierung fraktion gesellschaft kreml "
        "hersteller bundesbank innenministerium außenministerium verteidigungsministerium gesundheitsministerium"
    ),
    outlets=words("zeitung magazin sender nachrichtenagentur agentur medien presse rundfunk portal blatt tageszeitung"),
    documents=words(
        "umfragen schätzungen berichte studien medienberichte bericht studie umfrage mitteilung pressemitteilung "
        "erklärung brief gutachten dokument statistik zahlen daten urteil gesetz artikel buch angaben medienberichten "
        "medienbericht berichten"
    ),
    groups=words(
        "experten analysten forscher wissenschaftler kritiker händler händlern anwohner bewohner ökonomen ärzte "
        "anwälte politiker behörden ermittler begleiter organisatoren veranstalter zeugen augenzeugen beobachter "
        "nutzer fans eltern gewerkschaften streitkräfte beobachtern"
    ),
    withheld=words(
        "quelle quellen insider insidern sicherheitskreisen kreise kreisen beamter beamte beamten vertreter experten "
        "analysten händler händlern zeugen augenzeugen beobachter beobachtern behörden ermittler polizist mitarbeiter "
        "anwohner mann frau zeuge diplomaten regierungskreisen sicherheitsquellen"
    ),
    abbreviations=words(
        "v. beschl. az. h. c. med. jur. phil. z.b. dr. prof. st. str. bzw. ca. etc. usw. evtl. ggf. inkl. nr. mio. "
        "mrd. vgl. s. u.a. d.h. u. d. i. z. b. a. o. abs. art. jan. feb. aug. sept. okt. nov. dez. dipl. ing. geb. "
        "gest. sog."
    ),
    ordinal_stops=True,
    noun_capitals=True,
    bare_clauses=True,
    comma_that=True,
)
