"""The registry of services: kept, listed, brought in and out as a table, with its history."""
