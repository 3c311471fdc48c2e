"""Accounts: who there is, signing in and out, and how often something may be tried."""
