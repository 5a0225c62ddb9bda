"""Found first by the processes that tests start: see `support/patterns.py`."""

import sys
from contextlib import suppress
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

with suppress(ModuleNotFoundError):  # another Python, without what the product needs
    from support.patterns import use

    use()
