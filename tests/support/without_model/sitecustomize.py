"""Found first by the processes of tests whose subject is not the model: see `support/stub_model.py`."""

from support import patterns, stub_model, templates

patterns.use()
templates.use_in_server()
stub_model.use()
