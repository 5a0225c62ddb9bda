"""How tests are run, and what they alone need."""
