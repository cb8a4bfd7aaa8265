"""Who speaks in the archive: the same person under several names, with roles and times, and judgements by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from sayso.archive.connected import Connected
from sayso.archive.finding import PAGE_LENGTH, Window, statement_hit
from sayso.archive.found import FoundStatements
from sayso.archive.judging import Judge, judge, judgements_of, tell_apart, withdraw
from sayso.archive.order import version_of
from sayso.archive.speaker import Judgement, Speaker, SpeakerSummary, Verdict
from sayso.archive.speakers import form_number, said_by, speaker_list, speaker_number, speaker_of
from sayso.archive.stored import record_of, summaries


class Speakers:
    """The speakers of an open archive. A name may be given as it is, or by its id's beginning (6 digits or more)."""

    def __init__(self, file: Connected, clock: Callable[[], datetime], article: Callable[[str], int]) -> None:
        self._file, self._clock, self._article = file, clock, article

    def list(self, name: str | None = None, *, limit: int = PAGE_LENGTH, offset: int = 0) -> tuple[SpeakerSummary, ...]:
        """Give the speakers with most statements first: all who are named in full, or who have the words in a name."""
        window = Window(limit=limit, offset=offset)
        with self._file.searching() as connection:
            return speaker_list(connection, name, window.length, window.skipped)

    def show(self, name: str) -> Speaker:
        """Give the speaker: names, roles and when, and each merge that makes them one.

        Raises:
            NoSuchSpeaker: nobody has the name, or several have.

        """
        with self._file.searching() as connection:
            return speaker_of(connection, speaker_number(connection, name))

    def said(self, name: str, *, limit: int = PAGE_LENGTH, after: str | None = None) -> FoundStatements:
        """Give what the speaker said, newest article first; paging as `Archive.search`, raises as `show`."""
        window = Window(limit=limit, after=after)
        with self._file.searching() as connection:
            speaker = speaker_number(connection, name)
            found = window.numbers(partial(said_by, connection, speaker))
            places = [version_of(number) for number in found[: window.length]]
            articles = summaries(connection, dict.fromkeys(version for version, _ in places))
            records = {version: record_of(connection, version) for version in articles}
            hits = tuple(statement_hit(articles[version], records[version], place) for version, place in places)
        return FoundStatements(hits=hits, more=window.more(found))

    def same(self, one: str, other: str, *, author: str, note: str = "") -> int:
        """Judge two names to be one speaker; give the number of the judgement. Raises as `show`."""
        return self._judge("same", one, other, self._by(author, note))

    def different(self, one: str, other: str, *, author: str, note: str = "") -> int:
        """Judge two names to be two speakers, which no rule merges any more; give the judgement's number."""
        return self._judge("different", one, other, self._by(author, note))

    def apart(self, name: str, articles: Sequence[str], *, author: str, note: str = "") -> int:
        """Judge the name to be somebody else's in these articles (ids); give the judgement's number."""
        with self._file.writing() as connection:
            numbers = [self._article_of(id_) for id_ in articles]
            return tell_apart(connection, form_number(connection, name), numbers, self._by(author, note))

    def withdraw(self, judgement: int, *, author: str) -> None:
        """Take a judgement back; it stays on record.

        Raises:
            NoSuchJudgement: there is none with this number that stands.

        """
        with self._file.writing() as connection:
            withdraw(connection, judgement, self._by(author, ""))

    def judgements(self) -> tuple[Judgement, ...]:
        """Give all judgements, withdrawn ones too, the oldest first."""
        with self._file.reading() as connection:
            return judgements_of(connection)

    def _judge(self, verdict: Verdict, one: str, other: str, by: Judge) -> int:
        with self._file.writing() as connection:
            return judge(connection, verdict, form_number(connection, one), form_number(connection, other), by)

    def _by(self, author: str, note: str) -> Judge:
        return Judge(author, int(self._clock().astimezone(UTC).timestamp()), note)

    def _article_of(self, id_: str) -> int:
        (article,) = self._file.connection.execute(
            "SELECT article FROM version WHERE number = ?", (self._article(id_),)
        ).fetchone()
        return int(article)
