"""Word files (Office Open XML): real styles, no macros, nothing that is loaded from elsewhere."""

WORD_MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
