"""The parts of a build that are no arrow of it: worker processes, output folders, the report."""
