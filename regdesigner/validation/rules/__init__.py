"""One rule a file; the file, the rule and its test case share one name. See ``regdesigner.validation``."""
