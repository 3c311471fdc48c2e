"""The library: folders that people draft together, brought in, saved version by version, packed and printed."""
