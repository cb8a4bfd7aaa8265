"""Pages out of web archives: WARC and WET, compressed or not, and the older ARC."""

from sayso.capture.webarchive.pages import capture_web_archive, web_archive_kind

__all__ = ["capture_web_archive", "web_archive_kind"]
