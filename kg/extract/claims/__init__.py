"""What somebody says that a thing or a happening is, where the document leaves that open."""
