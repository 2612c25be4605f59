"""The text half: one document in, its reading out. The only room that imports spaCy.

Nothing is imported here, so that who asks which weights are installed need not load all of it.
"""
