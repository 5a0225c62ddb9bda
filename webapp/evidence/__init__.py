"""Evidence packs: chosen passages with everything needed to cite and to check them."""
