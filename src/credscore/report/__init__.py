"""Ways to read a scored run: notes, tables, a static page, safe exports."""

from credscore.report.report import Report, explain_folder

__all__ = ["Report", "explain_folder"]
