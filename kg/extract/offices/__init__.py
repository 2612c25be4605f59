"""Offices: who is said to hold or to have held which post."""
