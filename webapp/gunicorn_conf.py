"""gunicorn's settings; any of them can be overridden on its command line."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache, partial
from typing import TYPE_CHECKING

from indexer.embedding.shared import EncoderHome
from indexer.sandbox import hide_memory
from webapp.allocation import return_memory, share_arenas
from webapp.http.discreet_logs import ACCESS_FORMAT, DiscreetLogger
from webapp.http.shared_counters import SharedCounters

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

hide_memory()  # of this process and of the workers, which are its forks
share_arenas()

_IN_MEMORY = "/dev/shm"  # noqa: S108 - a folder of its own is made there
"""Where Linux keeps files in memory. The files of metrics are written through memory maps, and in a folder that is full
the first write to such a map ends the process.
"""

# Workers share their metrics through files in a folder private to this server. It must be set before prometheus_client
# is imported, and this file is read before anything else.
_parent = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None
_own_folder = (
    None if os.environ.get("PROMETHEUS_MULTIPROC_DIR") else tempfile.mkdtemp(prefix="onrecord-metrics-", dir=_parent)
)
if _own_folder:
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = _own_folder

_encoder_home = EncoderHome.temporary()
_counters = SharedCounters()

worker_class = "webapp.http.buffering_worker.BufferingWorker"
threads = 8
preload_app = False
"""Workers open the index separately after the fork; its files are memory-mapped and so in memory only once."""

timeout = 60
graceful_timeout = 30
keepalive = 5
max_requests = 0

control_socket_disable = True
"""The control socket is off: nothing uses it, and two servers of one user would share its address."""

limit_request_line = 8190
"""gunicorn's maximum: a query of 2,000 Latin letters fits, and so does one of 900 Chinese characters."""
limit_request_fields = 64
limit_request_field_size = 8190

forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}
"""gunicorn trusts no proxy, not even the default on this machine: `ONRECORD_PROXIES` names the trusted ones."""

accesslog = None
"""No access log by default, for privacy; `--access-logfile -` turns it on, without the queries."""
access_log_format = ACCESS_FORMAT
logger_class = DiscreetLogger
errorlog = "-"


def post_worker_init(worker: Worker) -> None:
    """Load model and index in the background: /healthz answers at once, /readyz when that is done. Models are in a
    separate process, which all workers share. BLAS gets one thread: several requests use the processors, and its
    threads spin when they have nothing to do, which took half of a worker's processor time.
    """
    from threadpoolctl import (  # type: ignore[import-untyped] # noqa: PLC0415 - once numpy has loaded BLAS
        threadpool_limits,
    )

    from indexer.embedding import SharedEmbedder  # noqa: PLC0415 - not in the parent process
    from webapp.http import rate_limits  # noqa: PLC0415
    from webapp.page_images import images  # noqa: PLC0415
    from webapp.services import Services  # noqa: PLC0415

    app = worker.app.wsgi()
    threadpool_limits(1, "blas")
    rate_limits.share(app, _counters)
    images.warm()
    return_memory()
    services = app.extensions["onrecord"]
    if isinstance(services, Services):
        services.model = cache(partial(SharedEmbedder, home=_encoder_home))
        services.warm()


def child_exit(server: Arbiter, worker: Worker) -> None:  # noqa: ARG001
    """Remove the gauges of a worker that has ended."""
    from prometheus_client import multiprocess  # noqa: PLC0415 - not before the folder is named

    multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(server: Arbiter) -> None:  # noqa: ARG001
    """Delete the server's files."""
    if _own_folder:
        shutil.rmtree(_own_folder, ignore_errors=True)
    shutil.rmtree(_encoder_home.folder, ignore_errors=True)
