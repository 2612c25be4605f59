"""How a reading is shown: as text for a terminal, as a page of HTML, as JSON."""
