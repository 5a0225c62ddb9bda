"""Found first by the processes of tests whose subject is not the model: see `support/stub_model.py`."""

from types import ModuleType

from support import loaded, templates
from support.importing import after_import


def _stub(_: ModuleType) -> None:
    from support import stub_model

    stub_model.use()


loaded.use()
templates.use_in_server()
after_import("indexer.embedding.model", _stub)
