"""From what somebody asks to a plan of the search."""
