"""The regulation editor: one regulation as a diagram, with its findings and terms, and what lies beside it."""

from regdesigner.server.areas import Area
from regdesigner.server.regulations.decisions import blueprint as decisions
from regdesigner.server.regulations.editor import blueprint
from regdesigner.server.regulations.forms import blueprint as forms

AREA = Area((blueprint, forms, decisions))
"""The pages of the regulation editor, of the forms of tasks and of decision tables."""
