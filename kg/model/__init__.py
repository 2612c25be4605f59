"""The words of the house: frozen, slotted dataclasses and enums, without logic beyond a property.

Everything that travels between rooms is one of these types. The text half turns a `Document` into
a `Reading`; the world half turns `Readings` into a `World`; `rdf` writes a `World` as triples.
"""
