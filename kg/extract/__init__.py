"""The text half: one document in, its reading out. The only room that imports spaCy.

Nothing heavy is imported here, so that who asks which weights are installed need not load it.
"""

from kg.extract.adding import add_reading

__all__ = ["add_reading"]
