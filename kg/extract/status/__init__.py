"""Whether what the text tells of has happened, as the text asserts it."""
