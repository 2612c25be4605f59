"""Real servers on loopback, each started for the tests of one module and stopped after them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.servers import ALL, Server


@pytest.fixture(scope="module", params=ALL)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """One server after the other; a test that uses it is skipped where the server is absent."""
    with request.param(tmp_path_factory.mktemp(request.param.__name__)) as started:
        yield started
