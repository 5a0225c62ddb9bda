"""Ranking: fusion, relevance feedback, and scores that are comparable between languages."""
