"""A path in, Documents out: opening inputs, dating them, and marking their zones.

`open_inputs` opens what a command line names; `zone` marks what each stretch of an article is.
"""

from kg.sources.decode import MAX_TEXT
from kg.sources.digest import digest
from kg.sources.opening import open_inputs
from kg.sources.zoning import zone

__all__ = ["MAX_TEXT", "digest", "open_inputs", "zone"]
