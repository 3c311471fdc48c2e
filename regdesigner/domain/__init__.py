"""What the law says, as values: service, standard, regulation, action, term, calendar, official form.

Frozen dataclasses on the standard library alone; no input, no output, no clock. Names follow the acts.
"""
