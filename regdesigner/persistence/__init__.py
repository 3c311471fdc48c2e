"""What is kept: accounts, sessions, the library of service folders, the registry, in an SQL database."""
