"""What gunicorn serves: `gunicorn --config python:webapp.gunicorn_conf webapp.wsgi:app`."""

from __future__ import annotations

from webapp.app import create_app

app = create_app()
