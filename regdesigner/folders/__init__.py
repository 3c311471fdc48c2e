"""A regulation's folder and the shipped YAML into the domain: forms, standards, registries, calendars, scenarios."""
