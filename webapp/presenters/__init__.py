"""Values for templates, ready to be printed."""
