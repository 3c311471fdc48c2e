"""The regulation editor: one regulation as a diagram, with its findings and terms."""

from regdesigner.server.areas import Area
from regdesigner.server.regulations.editor import blueprint

AREA = Area((blueprint,))
