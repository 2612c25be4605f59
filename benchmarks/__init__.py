"""How fast the program is, measured against the plain libraries on the same input in one run."""
