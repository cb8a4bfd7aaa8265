"""Builds src/sayso/text/word_spread.tsv: in which share of news articles a common word stands.

English is counted on PolNeAR train and FNC-1 train (counts only; no text is kept). For other languages the
function words are listed by hand below, at the share that such words have in English.
Run: python training/word_spread.py FOLDER, with statements/polnear-train.jsonl and stories/fnc1-train.jsonl in it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from sayso.records import Article
from sayso.stories.vectors import term_counts

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "text" / "word_spread.tsv"
LEAST = 0.012
FUNCTION_WORD = 0.4
FUNCTION_WORDS = """
der die das den dem des ein eine einen einem einer eines und oder aber doch auch nicht kein keine ist sind war waren
sei wird werden wurde wurden worden hat haben hatte hatten habe kann können konnte soll sollen sollte will wollen
muss müssen mit von vom zu zum zur bei beim nach vor aus auf an am in im für über unter um durch gegen ohne bis seit
wie als wenn dass weil damit sich sie er es ich wir ihr ihm ihn ihre ihren seine seinen sein so noch nur schon mehr
sehr dort hier diese dieser dieses diesem diesen was wer wo sagte sagt jahr jahre jahren uhr
le la les un une du de des et ou mais donc ne pas plus que qui quoi dont où est sont était étaient été être avoir ont
avait avaient il elle ils elles on nous vous je son sa ses leur leurs ce cet cette ces dans sur sous par pour avec
sans entre chez vers au aux en se si comme aussi très tout tous toute après avant depuis selon fait dit
el los las una unos unas del al y o pero no más que quien cuyo es son era eran ser estar está están fue fueron ha han
había por para con sin sobre entre hasta desde según su sus este esta estos estas ese esa lo le les se como también
muy ya cuando donde porque todo todos dijo año años
il lo gli uno di dello della dei degli delle nel nella nei nelle sul sulla dal dalla ma non più che chi cui è sono
era erano essere stato stata ha hanno aveva per con senza tra fra suo sua suoi loro questo questa questi queste come
anche molto già quando dove perché tutto tutti dopo prima secondo
os as um uma do da dos das ao aos à em no na nos nas mas não mais quem é são foi foram ser estar está tem têm por
pelo pela para com sem sobre entre até desde segundo seu sua seus suas este esta isso isto como também muito já
quando onde porque todo todos disse ano anos
de het een van en of maar niet geen is zijn was waren wordt worden werd werden heeft hebben had kan kunnen zal moet
met voor op aan bij naar uit over door tegen tot sinds als dat die deze dit wie waar hij zij ze ik wij hun haar zo nog
ook al meer zeer er om te jaar
och eller men inte är var har hade kan ska skulle blir blev att som den det de en ett i på av för med till från om
vid efter under över mot utan han hon vi ni jag sin sitt sina så också mer när där säger år
og eller ikke er det den som har hadde kan skal ble blir til fra om ved etter under mot han hun vi sin så også mer
i w z na do od po za o u się nie jest są był była było być ma że co to ten ta te tym jak który która które oraz ale czy
dla przez przed przy też tylko już jego jej ich roku lat
ve ile bir bu şu o da de ki için gibi daha çok en ama veya olarak olan oldu olduğu var yok kadar sonra önce göre
dedi ise her ne
yang dan di ke dari untuk dengan pada adalah ini itu tidak akan juga oleh dalam sebagai karena telah sudah bisa ada
mereka kami kita dia ia atau bahwa saat lebih hari tahun
и в во не на я он она они мы вы что как это то с со по к у за от из о об для при до но а или же бы был была были быть
его её их который которая которые также уже после года году если так еще только
і й та на не що як це у в з із до за від для про при але або його її їх який яка які також після року бути був була
في من إلى على عن مع أن إن ما لا هذا هذه ذلك التي الذي كان كانت قد بعد قبل بين كما أو و ثم هو هي
"""


def main(folder: Path) -> None:
    """Write the table."""
    spread: Counter[str] = Counter()
    many = 0
    for name in ("statements/polnear-train.jsonl", "stories/fnc1-train.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            spread.update(term_counts(Article.from_text(json.loads(line)["text"])).keys())
            many += 1
    shares = dict.fromkeys(FUNCTION_WORDS.split(), FUNCTION_WORD)
    shares |= {word: times / many for word, times in spread.items() if times / many >= LEAST and word.isalpha()}
    lines = [f"{word}\t{share:.3f}" for word, share in sorted(shares.items())]
    TARGET.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print(len(shares), "words of", many, "articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
