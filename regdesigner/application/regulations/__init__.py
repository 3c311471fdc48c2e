"""Regulations as folders of files: read, checked, proven, mended, compared, printed, run in memory."""
