"""Pictures of a graph as SVG: without a server, a script or a network, the same every time."""

from __future__ import annotations

from kg.drawing.network import draw_network
from kg.drawing.picture import Picture
from kg.drawing.timeline import draw_timeline

__all__ = ["Picture", "draw_network", "draw_timeline"]
