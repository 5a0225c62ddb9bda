"""What both engines store of an archive besides words and vectors."""
