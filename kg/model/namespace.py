"""The two namespaces under which everything that this project names stands."""

from __future__ import annotations

ONTOLOGY = "https://w3id.org/whomet/ontology#"
BASE = "https://w3id.org/whomet/id/"
