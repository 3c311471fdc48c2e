"""BPMN file ⇄ domain: hardened XML, the profile, a tolerant reader, a writer that loses nothing."""
