"""What use cases need from outside, as protocols; adapters stand in rooms of their own."""
