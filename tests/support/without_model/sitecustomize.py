"""Found first by the processes of tests whose subject is not the model: see `support/stub_model.py`."""

from support.stub_model import use

use()
