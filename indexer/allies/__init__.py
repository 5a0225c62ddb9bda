"""Allies and opponents: who says the same as a passage, who says otherwise, and in which words."""
