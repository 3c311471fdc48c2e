"""Places of recipients, who have no account: the public form of a pilot, and the page on which a case is followed."""

from __future__ import annotations

from regdesigner.server.areas import Area
from regdesigner.server.recipients.api import blueprint as api
from regdesigner.server.recipients.asking import blueprint as asking
from regdesigner.server.recipients.following import blueprint as following

AREA = Area((asking, following, api))
