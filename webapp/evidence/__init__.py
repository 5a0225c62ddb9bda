"""Evidence packs: passages that somebody chose, with all that one needs to cite and to check them."""
