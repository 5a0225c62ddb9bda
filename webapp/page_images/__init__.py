"""Images of documents' pages, drawn in separate processes."""
