"""Shared text: which passages have wording in common, exactly or lightly edited, and what was changed alike.

An index stores the fingerprints of its passages that occur with several submitters (`fingerprints`, `store`). Whoever
asks for the shared text of a passage gets the others that have one of them, and aligns the words (`runs`, `families`).
"""
