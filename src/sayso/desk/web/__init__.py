"""The pages that people read in a browser."""

from sayso.desk.web.page import render_reading

__all__ = ["render_reading"]
