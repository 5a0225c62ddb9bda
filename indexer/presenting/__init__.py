"""Answers as people and programs get them: JSON, files, feeds. Page, API and command line share it."""
