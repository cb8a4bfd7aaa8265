"""The French lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "dit disent disait disaient déclare déclarent déclarait déclara affirme affirment affirmait affirmaient "
        "affirma explique expliquent expliquait expliquaient expliqua estime estiment estimait estimaient estima "
        "assure assurent assurait assuraient assura précise précisent précisait précisa ajoute ajoutent ajoutait "
        "ajouta souligne soulignent soulignait souligna indique indiquent indiquait indiqua annonce annoncent "
        "annonçait annonça confie confient confiait confia raconte racontent racontait raconta rappelle rappellent "
        "rappelait rappela reconnaît reconnaissent reconnaissait admet admettent admettait avertit avertissent "
        "prévient préviennent prévenait dénonce dénoncent dénonçait dénonça regrette regrettent regrettait déplore "
        "déplorent déplorait juge jugent jugeait jugea considère considèrent considérait insiste insistent insistait "
        "répond répondent répondait répondit rétorque rétorquent réplique répliquent révèle révèlent révélait révéla "
        "rapporte rapportent rapportait écrit écrivent écrivait soutient soutiennent soutenait constate constatent "
        "constatait observe observent observait conclut concluent concluait résume résument martèle martèlent lance "
        "lancent s'_inquiète s'_inquiètent s'_interroge s'_alarme s'_indigne se_réjouit se_félicite se_souvient "
        "poursuit poursuivent poursuivait argumente argumentent plaide plaident prétend prétendent confirme "
        "confirment confirmait dément démentent nie nient promet promettent jure témoigne témoignent analyse "
        "analysent commente commentent note notent fait_savoir font_savoir faisait_savoir fait_valoir font_valoir "
        "glisse tranche clame clament réagit réagissent s'_exclame s'_étonne ironise tempère nuance détaille "
        "détaillent renchérit abonde tonne s'_agace suggère suggèrent"
    ),
    participles=words(
        "dit déclaré affirmé expliqué estimé assuré précisé ajouté souligné indiqué annoncé confié raconté rappelé "
        "reconnu admis averti prévenu dénoncé regretté déploré jugé considéré insisté répondu rétorqué répliqué "
        "révélé rapporté écrit soutenu constaté observé conclu résumé martelé lancé poursuivi plaidé prétendu "
        "confirmé démenti nié promis juré témoigné commenté noté réagi fait_savoir fait_valoir tweeté posté publié "
        "exclamé étonné alerté détaillé renchéri suggéré"
    ),
    belief=words(
        "pense pensent pensait croit croient croyait espère espèrent espérait craint craignent craignait redoute "
        "redoutent"
    ),
    auxiliaries=words("a ont avait avaient aurait auraient ait s'_est est"),
    negations=words("pas jamais ni"),
    that=words("que qu'"),
    as_words=words("comme"),
    according=words("selon d'_après"),
    determiners=words(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre plusieurs certains "
        "certaines quelques deux trois quatre cinq"
    ),
    links=words("de du des d' la le l' les en-chef pour et"),
    prepositions=words(
        "à au aux a dans en par sur sous avec sans chez vers contre entre depuis pendant lors avant après dès malgré "
        "parmi envers durant devant derrière outre auprès"
    ),
    conjunctions=words("mais ou donc or ni car puis"),
    stops=words(
        "je j' nous vous on l'_on qui que qu' dont où quand lorsque lorsqu' si comme alors aussi ainsi encore déjà "
        "également notamment toutefois cependant pourtant hier aujourd'hui demain ici là plus très bien même lundi "
        "mardi mercredi jeudi vendredi samedi dimanche selon d'_après afin tandis pourquoi comment ce_que ne n' se s' "
        "y en lui leur_a pas jamais ce_lundi ensuite enfin est sont était étaient sera seront serait doit doivent "
        "peut peuvent va vont lequel laquelle lesquels lesquelles parce puisque dit-on soit"
    ),
    hearer_marks=words("à au aux"),
    relatives=words("qui que qu' dont où"),
    male=words("le un m m. monsieur"),
    female=words("la une mme madame"),
    anaphors=words("dernier dernière derniers"),
    he=words("il -il -t-il lui"),
    she=words("elle -elle -t-elle"),
    they=words("ils elles -ils -elles -t-ils -t-elles eux"),
    persons=words(
        "président présidente ministre premier-ministre premier_ministre maire directeur directrice chef cheffe "
        "patron patronne secrétaire député députée sénateur sénatrice porte-parole avocat avocate procureur "
        "procureure juge médecin docteur professeur professeure chercheur chercheuse économiste historien historienne "
        "sociologue analyste expert experte spécialiste journaliste écrivain auteur autrice réalisateur réalisatrice "
        "acteur actrice chanteur chanteuse entraîneur joueur joueuse capitaine général colonel commissaire préfet "
        "préfète ambassadeur ambassadrice dirigeant dirigeante responsable fondateur fondatrice leader candidat "
        "candidate chancelier chancelière roi reine pape évêque imam père mère fils fille frère sœur ami amie voisin "
        "voisine témoin habitant habitante homme femme agriculteur agricultrice éleveur syndicaliste militant "
        "militante délégué déléguée coordinateur coordinatrice conseiller conseillère élu élue adjoint adjointe "
        "étudiant étudiante enseignant enseignante infirmière infirmier politologue gérant gérante propriétaire m. "
        "mme mm. mmes monsieur madame me second"
    ),
    spokespeople=words("porte-parole porte-paroles"),
    organisations=words(
        "ministère gouvernement parquet police gendarmerie préfecture mairie armée entreprise société groupe banque "
        "association fédération syndicat parti commission conseil comité cour tribunal université institut agence "
        "organisation ong fondation autorité union parlement assemblée sénat état élysée kremlin matignon présidence "
        "direction compagnie constructeur club ligue"
    ),
    outlets=words("journal quotidien hebdomadaire magazine chaîne radio média médias presse site agence_de_presse"),
    documents=words(
        "rapport étude enquête sondage communiqué document lettre note texte loi données chiffres statistiques "
        "estimations bilan article livre vidéo plainte source_judiciaire décret"
    ),
    groups=words(
        "experts analystes chercheurs scientifiques syndicats médecins avocats habitants élus députés sénateurs "
        "ministres opposants manifestants étudiants parents riverains voisins familles associations ong spécialistes "
        "critiques partisans militants russes américains ukrainiens israéliens palestiniens forces secours autorités"
    ),
    withheld=words(
        "source sources responsable responsables officiel officiels témoin témoins proche proches habitant habitants "
        "expert experts analyste analystes diplomate diplomates policier policiers enquêteur enquêteurs conseiller "
        "conseillers voisin voisins riverain riverains autorités fonctionnaire fonctionnaires homme femme spécialiste "
        "spécialistes"
    ),
    abbreviations=words("m. mm. mme. dr. me. st. ste. av. apr. env. art. p."),
)
