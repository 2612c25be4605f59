"""Who says so: from the inner source to the outer one, named or not."""
