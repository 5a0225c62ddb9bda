"""Explicit alignment: who says in so many words that it stands with or against whom."""
