"""The Spanish lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "dice dicen dijo dijeron decía decían afirma afirman afirmó afirmaron afirmaba asegura aseguran aseguró "
        "aseguraron aseguraba explica explican explicó explicaron explicaba señala señalan señaló señalaron señalaba "
        "indica indican indicó indicaron añade añaden añadió añadieron agrega agregan agregó agregaron declara "
        "declaran declaró declararon sostiene sostienen sostuvo sostuvieron destaca destacan destacó destacaron "
        "subraya subrayan subrayó subrayaron recalca recalcan recalcó recalcaron remarca remarcan remarcó remarcaron "
        "insiste insisten insistió insistieron advierte advierten advirtió advirtieron anuncia anuncian anunció "
        "anunciaron reconoce reconocen reconoció reconocieron admite admiten admitió admitieron cuenta cuentan contó "
        "contaron contaba relata relatan relató relataron recuerda recuerdan recordó recordaron comenta comentan "
        "comentó comentaron precisa precisan precisó precisaron manifiesta manifiestan manifestó manifestaron expresa "
        "expresan expresó expresaron denuncia denuncian denunció denunciaron critica critican criticó criticaron "
        "lamenta lamentan lamentó lamentaron reitera reiteran reiteró reiteraron confirma confirman confirmó "
        "confirmaron niega niegan negó negaron desmiente desmintió responde responden respondió respondieron contesta "
        "contestó escribe escribió escribieron publicó informa informan informó informaron revela revelan reveló "
        "revelaron concluye concluyen concluyó considera consideran consideró consideraron alerta alertan alertó "
        "alertaron apunta apuntan apuntó apuntaron apostilla apostilló argumenta argumentan argumentó defiende "
        "defienden defendió defendieron promete prometió prometieron detalla detallan detalló detallaron puntualiza "
        "puntualizó zanja zanjó sentencia sentenció exclama exclamó pregunta preguntó pide pidió pidieron opina "
        "opinan opinó reclama reclaman reclamó matiza matizó ironizó se_preguntaba se_pregunta bromea bromeó resume "
        "resumió sugiere sugirió sugieren alega alegó alegan aduce adujo"
    ),
    participles=words(
        "dicho afirmado asegurado explicado señalado indicado añadido agregado declarado sostenido destacado "
        "subrayado recalcado remarcado insistido advertido anunciado reconocido admitido contado relatado recordado "
        "comentado precisado manifestado expresado denunciado criticado lamentado reiterado confirmado negado "
        "desmentido respondido contestado escrito publicado informado revelado concluido considerado alertado "
        "apuntado argumentado defendido prometido detallado puntualizado zanjado preguntado pedido opinado reclamado "
        "matizado sugerido"
    ),
    belief=words(
        "cree creen creía creían creyó piensa piensan pensaba espera esperan esperaba teme temen temía confía confían"
    ),
    auxiliaries=words("ha han había habían habría habrían haya hayan"),
    negations=words("no nunca jamás tampoco"),
    that=words("que"),
    as_words=words("según como tal_y_como tal_como"),
    according=words("según de_acuerdo_con de_acuerdo_a a_juicio_de en_opinión_de"),
    determiners=words(
        "el la los las un una unos unas este esta estos estas ese esa su sus varios varias algunos algunas otro otra "
        "dos tres cuatro"
    ),
    links=words("de del la las los el para y e"),
    prepositions=words("a al en por con sin sobre entre desde hasta hacia contra ante bajo durante tras mediante para"),
    conjunctions=words("y e pero o u ni sino aunque porque mientras"),
    stops=words(
        "yo nosotros que quien quienes cuando donde como si también además así ya aún todavía hoy ayer mañana aquí "
        "allí muy más lunes martes miércoles jueves viernes sábado domingo según después antes luego entonces "
        "asimismo incluso finalmente se le les lo no nunca es son era eran fue fueron será está están estaba puede "
        "pueden debe deben porque pues aunque cual cuales cuyo cuya ello esto eso lo_que este_lunes la_semana_pasada "
        "el_lunes el_martes el_miércoles el_jueves el_viernes el_sábado el_domingo este_martes esta_mañana esta_tarde "
        "este_miércoles este_jueves este_viernes este_sábado este_domingo esta_semana este_mes ese_día a_su_vez"
    ),
    hearer_marks=words("a al"),
    relatives=words("que quien quienes donde cuyo cuya"),
    male=words("el un don señor sr"),
    female=words("la una doña señora sra"),
    anaphors=words("último última últimos"),
    he=words("él"),
    she=words("ella"),
    they=words("ellos ellas"),
    persons=words(
        "presidente presidenta ministro ministra alcalde alcaldesa director directora jefe jefa secretario secretaria "
        "diputado diputada senador senadora portavoz vocero vocera abogado abogada fiscal juez jueza médico médica "
        "doctor doctora profesor profesora investigador investigadora economista historiador analista experto experta "
        "periodista escritor escritora autor autora actor actriz cantante entrenador entrenadora jugador jugadora "
        "capitán general coronel comisario comisaria embajador embajadora líder dirigente fundador fundadora "
        "candidato candidata canciller rey reina papa obispo padre madre hijo hija hermano hermana amigo amiga vecino "
        "vecina testigo hombre mujer agricultor ganadero sindicalista activista delegado delegada coordinador "
        "coordinadora consejero consejera concejal concejala gobernador gobernadora estudiante técnico preparador "
        "vicepresidente vicepresidenta expresidente exministro mandatario mandataria titular responsable magistrado "
        "magistrada don doña señor señora"
    ),
    spokespeople=words("portavoz portavoces vocero vocera voceros"),
    organisations=words(
        "ministerio gobierno policía fiscalía ayuntamiento ejército empresa compañía grupo banco asociación "
        "federación sindicato partido comisión consejo comité tribunal juzgado universidad instituto agencia "
        "organización ong fundación autoridad parlamento congreso senado ejecutivo moncloa kremlin club entidad junta "
        "generalitat consejería guardia cancillería organismo bruselas"
    ),
    outlets=words("periódico diario revista cadena radio emisora medio medios prensa canal televisión portal"),
    documents=words(
        "informe estudio encuesta sondeo comunicado documento carta nota texto ley datos cifras estadísticas artículo "
        "libro denuncia querella sentencia auto investigación pesquisas indicios estimaciones misiva escrito"
    ),
    groups=words(
        "expertos analistas investigadores científicos sindicatos médicos abogados vecinos diputados senadores "
        "ministros opositores manifestantes estudiantes padres familiares asociaciones especialistas críticos "
        "activistas autoridades fuerzas agentes"
    ),
    withheld=words(
        "fuente fuentes funcionario funcionarios testigo testigos allegados expertos experto analistas analista "
        "diplomático diplomáticos agente agentes investigadores autoridades vecino vecinos oficial oficiales hombre "
        "mujer"
    ),
    abbreviations=words("sr. sra. dr. dra. d. ee. uu. ee.uu. núm. art. min. aprox. p. av."),
    drops_pronouns=True,
)
