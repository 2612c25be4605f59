"""The parts of a build that are no arrow of it: worker processes, output folders, the report."""

TIMEOUT_SECONDS = 120.0
"""After so many seconds a worker gives up a document."""
