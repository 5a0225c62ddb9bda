"""gunicorn's settings; any of them can be overridden on its command line."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache, partial
from typing import TYPE_CHECKING

from indexer.embedding.shared import EncoderHome
from webapp.http.access_log import FORMAT, DiscreetLogger
from webapp.http.shared_counters import SharedCounters

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

# Metrics of several workers are added up through files in a folder of this server's own. It has to be named before
# prometheus_client is imported, and this file is read before anything else.
_own_folder = None if os.environ.get("PROMETHEUS_MULTIPROC_DIR") else tempfile.mkdtemp(prefix="onrecord-metrics-")
if _own_folder:
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = _own_folder

_encoder_home = EncoderHome.temporary()
_counters = SharedCounters()

worker_class = "gthread"
threads = 4
preload_app = False
"""Workers open the index after the fork, each for itself; its files are mapped and so in memory once."""

timeout = 60
graceful_timeout = 30
keepalive = 5
max_requests = 0

control_socket_disable = True
"""Nothing here is controlled through it, and two servers of one user would share its address."""

limit_request_line = 8190
"""gunicorn's largest: a query of 2,000 Latin letters fits, of 900 Chinese characters too."""
limit_request_fields = 64
limit_request_field_size = 8190

forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}
"""gunicorn believes no proxy, as it would do with one on this machine: `ONRECORD_PROXIES` says which are believed."""

accesslog = None
"""Who asked for what is nobody's business; `--access-logfile -` turns it on, without what was searched for."""
access_log_format = FORMAT
logger_class = DiscreetLogger
errorlog = "-"


def post_worker_init(worker: Worker) -> None:
    """Load model and index in the background: /healthz answers at once, /readyz when they are there. Models are in a
    process of its own, which all workers ask.
    """
    from indexer.embedding import SharedEmbedder  # noqa: PLC0415 - not in the parent process
    from webapp.http import rate_limits  # noqa: PLC0415
    from webapp.page_images import images  # noqa: PLC0415
    from webapp.services import Services  # noqa: PLC0415

    app = worker.app.wsgi()
    rate_limits.share(app, _counters)
    images.warm()
    services = app.extensions["onrecord"]
    if isinstance(services, Services):
        services.model = cache(partial(SharedEmbedder, home=_encoder_home))
        services.warm()


def child_exit(server: Arbiter, worker: Worker) -> None:  # noqa: ARG001
    """Forget the gauges of a worker that is gone."""
    from prometheus_client import multiprocess  # noqa: PLC0415 - not before the folder is named

    multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(server: Arbiter) -> None:  # noqa: ARG001
    """Leave no files behind."""
    if _own_folder:
        shutil.rmtree(_own_folder, ignore_errors=True)
    shutil.rmtree(_encoder_home.folder, ignore_errors=True)
