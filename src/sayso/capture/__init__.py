"""Stage 1, the world to Page: files, folders and standard input; what is no page is told at the door."""

from sayso.capture.course import Course
from sayso.capture.files import capture_file, capture_folder, capture_paths, is_web_archive, plan
from sayso.capture.sniff import capture_bytes

__all__ = ["Course", "capture_bytes", "capture_file", "capture_folder", "capture_paths", "is_web_archive", "plan"]
