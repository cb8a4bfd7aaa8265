"""Dumps that are no article: walls before one, and pages of menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.article.dump.lines import Line
from sayso.article.dump.marks import Marks
from sayso.records import Reason

_WALLS: Final = (
    "enable javascript", "javascript is disabled", "javascript is not enabled", "javascript is required",
    "you are human", "you are a human", "you are a robot", "not a robot", "checking your browser",
    "complete the captcha", "unusual traffic", "access denied", "sign in to continue", "sign in to read",
    "sign in to view", "log in to continue", "log in to read", "log in to view", "please sign in", "please log in",
    "must sign in", "must log in", "need to sign in", "need to log in", "log in or sign up", "log in or register",
    "subscribe to continue", "subscribe to read", "subscribe to unlock", "subscribe to view", "subscribe to keep",
    "subscribers only", "for subscribers", "already a subscriber", "to continue reading", "create a free account",
    "register to continue", "register to read", "weiterlesen mit", "anmelden, um", "nur für abonnenten",
    "jetzt abonnieren", "réservé aux abonnés", "abonnez-vous pour", "identifiez-vous", "solo para suscriptores",
    "suscríbete para", "inicia sesión para", "riservato agli abbonati", "abbonati per", "exclusivo para assinantes",
    "assine para", "ログインして", "会員限定", "有料会員", "로그인이 필요", "登录后", "登入後", "订阅后",
)  # fmt: skip
"""What a wall says, in lower case."""
_NOTICE_MOST: Final = 300
"""Characters of a notice; a paragraph may tell of subscribers."""
_ARTICLE_LEAST: Final = 40.0
"""Words a body must have beside a wall to be an article and not what the wall says."""
_BODY_LEAST: Final = 15.0
"""Words of the shortest body (a news flash)."""


def wall(lines: Sequence[Line]) -> Line | None:
    """Give the first line that asks to sign in, subscribe, enable JavaScript or prove to be human."""
    notices = [line for line in lines if len(line.text) <= _NOTICE_MOST]
    said = "\n".join(line.text for line in notices).lower()
    told = [phrase for phrase in _WALLS if phrase in said]
    return next((line for line in notices if any(phrase in line.text.lower() for phrase in told)), None)


def reject(lines: Sequence[Line], marks: Sequence[Marks], body: Sequence[int]) -> tuple[Reason, str] | None:
    """Give why these body lines are no article, or None where they are one."""
    length = sum(marks[index].length for index in body)
    if length >= _ARTICLE_LEAST:
        return None
    if found := wall(lines):
        return Reason.LOGIN_WALL, f"{found.where}: {found.text[:80]}"
    if length >= _BODY_LEAST:
        return None
    return Reason.NO_ARTICLE, f"{len(lines)} lines, none of them running text long enough for an article"
