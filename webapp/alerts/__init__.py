"""Alerts by e-mail: who gets them, what is new for each, and the messages that say so."""
