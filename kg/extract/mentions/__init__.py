"""People, bodies, countries and places: where the text names or describes them."""
