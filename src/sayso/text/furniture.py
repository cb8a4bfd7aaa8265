"""What pages say around their articles: menus, sharing, subscriptions, consent, notices of rights."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Final

_PHRASES: Final = {
    "en": (
        "skip to|sign in|sign up|log in|log out|my account|subscri|newsletter|privacy|cookie|terms of|"
        "terms and conditions|terms & conditions|all rights reserved|copyright|contact us|about us|advertis|"
        "share this|share on|share via|click to share|tweet|whatsapp|facebook|twitter|instagram|linkedin|"
        "pinterest|telegram|reddit|youtube|copy link|read more|read next|also read|see also|more from|"
        "more on this|related|recommended|trending|most read|most popular|latest news|top stories|editor's choice|"
        "editor’s choice|follow us|thumbnail|play video|watch:|listen:|photo:|picture:|image:|credit:|"
        "getty images|file photo|leave a comment|leave a reply|view comments|comments|reply|post a comment|"
        "min read|minute read|minutes read|back to top|load more|show more|view all|see all|download|app store|"
        "google play|enable javascript|your browser|ad blocker|adblock|support us|donate|previous article|"
        "next article|table of contents|filed under|tags:|sitemap|site map|careers|accessibility|site index|"
        "help center|report a typo|report an error|get our app|breaking news alerts|sponsored|promoted|"
        "you may also like|you might also like|up next|print this|email this|text size|increase text|"
        "listen to this|this article was|get started|book a demo|request a demo|free trial|shop now|buy now|"
        "add to cart|learn more|sign me up|your email|email address|search for|menu|close|do not sell|"
        "manage preferences|affiliate"
    ),
    "de": (
        "anmelden|einloggen|abonnieren|newsletter|datenschutz|impressum|kontakt|nutzungsbedingungen|agb|teilen|"
        "drucken|merken|kommentar|mehr zum thema|lesen sie auch|auch interessant|zur startseite|startseite|menü|"
        "weiterlesen|alle rechte vorbehalten|quelle:|foto:|bild:|min. lesezeit|anzeige|werbung|jetzt testen|"
        "e-paper|abo|meistgelesen|suche|zum inhalt|cookie|kündigen|barrierefreiheit|mediadaten|folgen sie"
    ),
    "fr": (
        "se connecter|s'abonner|s’abonner|abonn|newsletter|mentions légales|confidentialité|cookies|partager|"
        "imprimer|lire aussi|à lire aussi|voir aussi|commentaire|accueil|tous droits réservés|crédit|publicité|"
        "contactez|les plus lus|sur le même sujet|temps de lecture|aller au contenu|plan du site|recevez"
    ),
    "es": (
        "iniciar sesión|suscr|boletín|boletines|aviso legal|privacidad|cookies|compartir|imprimir|lee también|"
        "lea también|te puede interesar|comentarios|inicio|todos los derechos reservados|publicidad|contacto|"
        "lo más leído|más noticias|ir al contenido|síguenos|regístrate|quiénes somos"
    ),
    "it": (
        "accedi|abbonati|newsletter|informativa|privacy|cookie|condividi|stampa|leggi anche|commenti|"
        "tutti i diritti riservati|pubblicità|contatti|più letti|vai al contenuto|riproduzione riservata|"
        "registrati|chi siamo"
    ),
    "pt": (
        "entrar|assine|assinar|newsletter|política de privacidade|cookies|compartilh|partilh|imprimir|leia também|"
        "leia mais|comentários|todos os direitos reservados|publicidade|contato|contacto|mais lidas|"
        "ir para o conteúdo"
    ),
    "nl": (
        "inloggen|abonneer|abonnement|nieuwsbrief|privacy|cookie|delen|lees ook|lees meer|reacties|contact|"
        "alle rechten voorbehouden|advertentie|meest gelezen|adverteren|voorwaarden"
    ),
    "scandinavian": (
        "logg inn|logga in|log ind|abonnement|nyhetsbrev|nyhedsbrev|personvern|integritet|persondata|cookies|"
        "del på|dela|les også|läs också|læs også|les mer|kommentarer|kontakt oss|kontakta|annons|annonse|tips oss"
    ),
    "polish": (
        "zaloguj|prenumerat|subskry|polityka prywatności|regulamin|udostępnij|czytaj także|czytaj też|komentarz|"
        "wszelkie prawa zastrzeżone|reklama|kontakt|najczęściej czytane"
    ),
    "czech": (
        "přihlásit|předplat|zásady ochrany|sdílet|čtěte také|diskuse|diskuze|reklama|kontakt|nejčtenější|"
        "všechna práva vyhrazena"
    ),
    "turkish": (
        "giriş yap|abone|gizlilik|çerez|paylaş|ilgili haberler|yorum|künye|iletişim|tüm hakları|reklam|son dakika|"
        "çok okunan"
    ),
    "russian": (
        "войти|подпис|политика конфиденциальности|поделиться|читайте также|комментар|реклама|контакты|"
        "все права защищены|самое читаемое|новости партнер|редакция|главная"
    ),
    "ukrainian": ("увійти|підпис|поділитися|читайте також|коментар|усі права|головна"),
    "lithuanian": ("prisijungti|prenumer|dalintis|skaitykite taip pat|komentar|visos teisės|naujausi|skaitomiausi"),
    "arabic": ("تسجيل الدخول|اشترك|شارك|اقرأ أيضا|اقرأ المزيد|تعليق|جميع الحقوق محفوظة|سياسة الخصوصية|اتصل بنا"),
    "hebrew": ("התחבר|הירשם|שתף|קרא עוד|תגובות|כל הזכויות שמורות|מדיניות פרטיות"),
    "hindi": ("लॉग इन|साइन इन|सब्सक्राइब|शेयर|यह भी पढ़ें|ये भी पढ़ें|टिप्पणी|सर्वाधिकार|ऐप डाउनलोड"),
    "japanese": (
        "ログイン|会員登録|会員限定|購読|シェア|ツイート|関連記事|続きを読む|利用規約|プライバシー|無断転載|"
        "ランキング|お問い合わせ|広告|記事一覧|トップページ|新着"
    ),
    "chinese": (
        "登录|注册|登入|註冊|订阅|訂閱|分享|相关新闻|相關新聞|延伸閱讀|阅读更多|版权所有|版權所有|隐私|隱私|评论|"
        "留言|广告|廣告|联系我们|聯絡我們|返回顶部"
    ),
    "korean": (
        "로그인|회원가입|구독|공유|관련기사|관련 기사|댓글|무단전재|무단 전재|저작권|개인정보|이용약관|광고|"
        "많이 본 뉴스|기사제보|제보|기자 구독"
    ),
    "indonesian": (
        "masuk|daftar|berlangganan|bagikan|baca juga|baca selengkapnya|komentar|kebijakan privasi|hak cipta|"
        "terpopuler|iklan|hubungi kami"
    ),
    "vietnamese": ("đăng nhập|đăng ký|chia sẻ|xem thêm|bình luận|bản quyền|liên hệ|quảng cáo|đọc thêm|tin liên quan"),
}
"""Beginnings of words that tell furniture, by language; matched in lower case at the start of a word."""


_DENSE: Final = "\u3000"
"""Characters from here on (Chinese, Japanese, Korean) are written without spaces between words."""


def _pattern() -> re.Pattern[str]:
    phrases = sorted({phrase for listed in _PHRASES.values() for phrase in listed.split("|")})
    spaced = _alternatives([phrase for phrase in phrases if phrase[0] < _DENSE])
    dense = _alternatives([phrase for phrase in phrases if phrase[0] >= _DENSE])
    return re.compile(rf"(?<!\w){spaced}|{dense}|[©®›»]")


def _alternatives(phrases: list[str]) -> str:
    """Give a pattern for any of the sorted phrases; beginnings are shared, so that few are tried at each place."""
    kept: list[str] = []
    for phrase in phrases:
        if not kept or not phrase.startswith(kept[-1]):
            kept.append(phrase)
    by_first = itertools.groupby(kept, key=lambda phrase: phrase[:1])
    branches = [re.escape(first) + _rest([phrase[1:] for phrase in group]) for first, group in by_first]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _rest(ends: list[str]) -> str:
    return "" if ends == [""] else _alternatives(ends)


FURNITURE: Final = _pattern()
"""Finds furniture in text in lower case."""

_WORD: Final = re.compile(r"\w+")
_BEGINNING: Final = 3
_ALL: Final = frozenset(phrase for listed in _PHRASES.values() for phrase in listed.split("|"))
_FIRST: Final = frozenset(found[0] for phrase in _ALL if phrase[0] < _DENSE and (found := _WORD.match(phrase)))
_STARTS: Final = frozenset(word[:_BEGINNING] for word in _FIRST)
_ODD: Final = re.compile(f"[©®›»{''.join(sorted({phrase[0] for phrase in _ALL if phrase[0] >= _DENSE}))}]")


def tells_furniture(text: str, words: Iterable[str] | None = None) -> bool:
    """Tell whether `FURNITURE` finds something in a text in lower case; `words` are its runs of word characters.

    The pattern has several hundred phrases; it is only tried where a word begins like one of them, which few do.
    """
    near = [word[:_BEGINNING] for word in (_WORD.findall(text) if words is None else words)]
    if _STARTS.isdisjoint(near) and (text.isascii() or not _ODD.search(text)):
        return False
    return FURNITURE.search(text) is not None
