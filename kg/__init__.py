"""whomet: who met whom, where, when, and says who."""

__version__ = "0.1.0"
