"""Found first by the processes that tests start: see `support/patterns.py` and `support/templates.py`."""

import sys
from contextlib import suppress
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

with suppress(ModuleNotFoundError):  # another Python, without what the product needs
    from support import patterns, templates

    patterns.use()
    templates.use_in_server()
