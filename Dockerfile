# Colloquy with everything it needs at run time; see docs/serving.md.
FROM python:3.11-slim

RUN useradd --system --create-home --home-dir /srv/colloquy colloquy \
    && mkdir /data && chown colloquy: /data \
    && pip install --no-cache-dir uv

WORKDIR /srv/colloquy/source
COPY pyproject.toml README.md LICENSE ./
COPY assistant assistant
COPY prompts prompts
COPY ingestion ingestion
COPY evals evals
COPY ui ui
RUN uv pip install --system --no-cache --group weights .

USER colloquy
WORKDIR /srv/colloquy
ENV COLLOQUY_DATA=/data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["colloquy"]
CMD ["serve", "--host", "0.0.0.0"]
