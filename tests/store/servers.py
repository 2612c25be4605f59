"""Real servers on loopback: how each is had, started and stopped."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.errors import WhometError
from kg.model.endpoint import Profile
from kg.store.endpoints import endpoint_at
from kg.store.remote import Credentials, RemoteStore

SECONDS = 60
GRAPH = "https://example.org/news"
VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 20000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
ServerRoot = .
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server and how to reach it."""

    url: str
    profile: Profile
    graph: str | None = None
    credentials: Credentials | None = None

    def store(self) -> RemoteStore:
        return RemoteStore(endpoint_at(self.url, self.profile), self.graph, self.credentials)


def free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], folder: Path, server: Server) -> Iterator[Server]:
    """The server, once it answers a query."""
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
    try:
        deadline = time.monotonic() + SECONDS
        while not answers(server):
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"{command[0]} does not start:\n{log.read_text(errors='replace')}")
            time.sleep(0.2)
        yield server
    finally:
        process.terminate()
        process.wait(SECONDS)


def answers(server: Server) -> bool:
    try:
        with server.store() as store:
            store.count()
    except WhometError:
        return False
    return True


def fuseki_jar() -> Path | None:
    named = os.environ.get("FUSEKI_JAR")
    if named:
        return Path(named)
    folder = Path.home() / ".m2/repository/org/apache/jena/jena-fuseki-server"
    return max(folder.glob("*/jena-fuseki-server-*.jar"), default=None)


@contextmanager
def oxigraph(folder: Path) -> Iterator[Server]:
    command = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the Oxigraph server is absent; get it with: pip install oxigraph")
    port = free_port()
    arguments = ["serve", "--location", "data", "--bind", f"127.0.0.1:{port}"]
    server = Server(f"http://127.0.0.1:{port}", Profile.OXIGRAPH)
    with running([command, *arguments], folder, server) as started:
        yield started


@contextmanager
def fuseki(folder: Path) -> Iterator[Server]:
    java, jar = shutil.which("java"), fuseki_jar()
    if java is None or jar is None:
        pytest.skip("Java or Apache Jena Fuseki is absent; get it with: make servers")
    port = free_port()
    arguments = ["--localhost", "--port", str(port), "--update", "--mem", "/news"]
    server = Server(f"http://127.0.0.1:{port}/news", Profile.FUSEKI)
    with running([java, "-jar", str(jar), *arguments], folder, server) as started:
        yield started


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    command = shutil.which("virtuoso-t")
    if command is None:
        pytest.skip(
            "Virtuoso is absent; on Debian get it with: apt-get install virtuoso-opensource-7"
        )
    http = free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(sql=free_port(), http=http))
    credentials = Credentials(user="dba", password="dba")
    server = Server(f"http://127.0.0.1:{http}", Profile.VIRTUOSO, GRAPH, credentials)
    with running([command, "+foreground"], folder, server) as started:
        yield started


ALL = (
    pytest.param(oxigraph, id="oxigraph"),
    pytest.param(fuseki, id="fuseki", marks=pytest.mark.slow),
    pytest.param(virtuoso, id="virtuoso", marks=pytest.mark.slow),
)
