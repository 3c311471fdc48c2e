"""What people read, in Kyrgyz, Russian and English: message catalogues, terms, dates, names of acts, glossary."""

from regdesigner.language.formats import format_date, format_instant, format_term
from regdesigner.language.numbers import format_number
from regdesigner.language.references import act_title, format_reference
from regdesigner.language.translator import Argument, Translator, translator

__all__ = [
    "Argument",
    "Translator",
    "act_title",
    "format_date",
    "format_instant",
    "format_number",
    "format_reference",
    "format_term",
    "translator",
]
