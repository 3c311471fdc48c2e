"""What changed between two editions of a regulation, in the words of the official form."""
