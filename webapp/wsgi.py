"""What gunicorn serves: `gunicorn --config python:webapp.gunicorn_conf webapp.wsgi:app`."""

from __future__ import annotations

import logging

from webapp.app import create_app
from webapp.http.discreet_logs import DiscreetFormatter

_handler = logging.StreamHandler()
_handler.setFormatter(DiscreetFormatter("[%(asctime)s] [%(process)d] [%(levelname)s] %(message)s"))
logging.basicConfig(handlers=[_handler])

app = create_app()
