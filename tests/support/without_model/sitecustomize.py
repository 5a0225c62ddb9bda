"""Found first by the processes of tests whose subject is not the model: see `support/stub_model.py`."""

from support import patterns, stub_model

patterns.use()
stub_model.use()
