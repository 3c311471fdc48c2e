"""Files from elsewhere: a diagram that other tools or analysts drew becomes the draft of a regulation."""
