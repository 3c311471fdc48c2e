"""The web application: pages and JSON; an area of the product a folder."""

from regdesigner.server.app import create_app
from regdesigner.server.settings import Settings, kept_secret

__all__ = ["Settings", "create_app", "kept_secret"]
