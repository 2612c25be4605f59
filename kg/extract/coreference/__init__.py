"""Which mentions inside one document are of the same person, body, country or place."""
