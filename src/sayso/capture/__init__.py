"""Stage 1, the world to Page: files, folders and standard input; what is no page is told at the door."""

from sayso.capture.files import capture_file, capture_folder, capture_paths, count_files, is_web_archive
from sayso.capture.sniff import capture_bytes

__all__ = ["capture_bytes", "capture_file", "capture_folder", "capture_paths", "count_files", "is_web_archive"]
