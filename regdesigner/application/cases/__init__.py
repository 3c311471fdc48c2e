"""Pilot cases: begun, carried out step by step, kept in time, followed, overseen, audited."""
