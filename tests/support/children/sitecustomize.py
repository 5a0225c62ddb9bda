"""Found first by the processes that tests start: see `loaded.py` and `templates.py` of `support`."""

import sys
from contextlib import suppress
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

with suppress(ModuleNotFoundError):  # another Python, without what the product needs
    from support import loaded, templates

    loaded.use()
    templates.use_in_server()
