"""What gunicorn serves: `gunicorn --config python:webapp.gunicorn_conf webapp.wsgi:app`."""

from __future__ import annotations

import logging

from webapp.app import create_app

logging.basicConfig(format="[%(asctime)s] [%(process)d] [%(levelname)s] %(message)s")

app = create_app()
