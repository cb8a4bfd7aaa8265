"""The Portuguese lexicon, of Brazil and Portugal."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "diz dizem disse disseram dizia afirma afirmam afirmou afirmaram explica explicam explicou explicaram declara "
        "declaram declarou declararam conta contam contou contaram relata relatam relatou relataram acrescenta "
        "acrescentam acrescentou acrescentaram destaca destacam destacou destacaram ressalta ressaltou ressaltaram "
        "informa informam informou informaram anuncia anunciam anunciou anunciaram confirma confirmam confirmou "
        "confirmaram nega negam negou negaram admite admitiu admitiram reconhece reconheceu lembra lembrou lembraram "
        "avalia avaliou alerta alertou alertaram aponta apontou apontaram comenta comentou comentaram defende "
        "defendeu defenderam sustenta sustentou garante garantiu garantiram escreve escreveu escreveram responde "
        "respondeu responderam revela revelou revelaram conclui concluiu critica criticou lamenta lamentou completa "
        "completou argumenta argumentou ressalva ressalvou sublinha sublinhou sublinharam adianta adiantou salienta "
        "salientou refere referiu referiram assegura assegurou frisa frisou questiona questionou promete prometeu "
        "reforça reforçou"
    ),
    participles=words(
        "dito afirmado explicado declarado contado relatado acrescentado destacado informado anunciado confirmado "
        "negado admitido reconhecido lembrado alertado comentado defendido sustentado garantido escrito respondido "
        "revelado"
    ),
    belief=words(
        "acredita acreditam acreditava pensa pensam pensava espera esperam teme temem considera consideram acha acham"
    ),
    auxiliaries=words("tem têm tinha tinham havia haviam teria teriam"),
    negations=words("não nunca nem"),
    that=words("que"),
    as_words=words("como conforme"),
    according=words("segundo de_acordo_com conforme para_além"),
    determiners=words(
        "o a os as um uma uns umas este esta esse essa seu sua seus suas vários várias alguns algumas dois duas três"
    ),
    links=words("de do da dos das e para"),
    prepositions=words(
        "a ao à aos às em no na nos nas por pelo pela com sem sobre entre desde até contra durante após para num numa"
    ),
    conjunctions=words("e mas ou porém enquanto porque"),
    stops=words(
        "eu nós que quem quando onde como se também ainda já hoje ontem amanhã aqui muito mais segunda terça quarta "
        "quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segundo conforme "
        "depois então assim não nunca é são era eram foi foram será está estão pode podem deve devem qual cujo cuja "
        "nesta neste"
    ),
    hearer_marks=words("a ao à aos às"),
    relatives=words("que quem onde cujo cuja"),
    male=words("o um senhor"),
    female=words("a uma senhora"),
    anaphors=words("último última"),
    he=words("ele"),
    she=words("ela"),
    they=words("eles elas"),
    persons=words(
        "presidente presidenta ministro ministra prefeito prefeita diretor diretora chefe secretário secretária "
        "deputado deputada senador senadora porta-voz advogado advogada procurador procuradora juiz juíza médico "
        "médica doutor professor professora pesquisador pesquisadora economista historiador analista especialista "
        "jornalista escritor escritora autor autora ator atriz cantor cantora técnico treinador jogador capitão "
        "general coronel comissário embaixador líder dirigente fundador candidato candidata chanceler rei rainha papa "
        "bispo pai mãe filho filha irmão irmã amigo amiga vizinho testemunha homem mulher governador governadora "
        "vereador delegado delegada coordenador"
    ),
    spokespeople=words("porta-voz porta-vozes"),
    organisations=words(
        "ministério governo polícia procuradoria prefeitura exército empresa companhia grupo banco associação "
        "federação sindicato partido comissão conselho comitê tribunal universidade instituto agência organização ong "
        "fundação parlamento congresso senado câmara kremlin planalto clube"
    ),
    outlets=words("jornal revista rádio emissora mídia imprensa canal televisão portal"),
    documents=words("relatório estudo pesquisa sondagem comunicado documento carta nota texto lei dados artigo livro"),
    groups=words(
        "especialistas analistas pesquisadores cientistas sindicatos médicos advogados moradores deputados críticos "
        "autoridades"
    ),
    withheld=words(
        "fonte fontes funcionário funcionários testemunha testemunhas especialistas analistas investigadores "
        "autoridades homem mulher"
    ),
    abbreviations=words("sr. sra. dr. dra. art. av."),
    drops_pronouns=True,
)
