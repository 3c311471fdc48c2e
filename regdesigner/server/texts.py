"""The language of each answer, and what templates say in it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from flask import Blueprint, Flask, Response, g, request
from markupsafe import Markup

from regdesigner.domain.term import Term
from regdesigner.domain.text import LANGUAGES, Language, Text
from regdesigner.language import Argument, format_date, format_instant, format_number, format_term, translator
from regdesigner.language.catalogue import entries_of
from regdesigner.language.numbers import format_soms
from regdesigner.server.context import account_keeping, account_or_none, current_language, settings
from regdesigner.server.negotiation import onward, own_path
from regdesigner.server.permissions import public

COOKIE = "language"
_YEAR = 365 * 24 * 60 * 60
LANGUAGE_NAMES: dict[Language, str] = {"ky": "Кыргызча", "ru": "Русский", "en": "English"}
"""Each language by its own name."""
blueprint = Blueprint("language", __name__)


def t(message_id: str, /, **arguments: Argument) -> str:
    """A message in the language of the answer."""
    return translator(current_language()).text(message_id, **arguments)


def has_text(message_id: str) -> bool:
    """Whether there is such a message."""
    return message_id in translator(current_language())


def best(text: Text) -> str:
    """A text of a regulation in the language of the answer, else in another that it has."""
    return text.best(current_language())


def client_texts(*areas: str) -> dict[str, str]:
    """The messages of areas for scripts, by id: as Fluent writes them, arguments as ``{ $name }``."""
    entries = (entry for area in areas for entry in entries_of(current_language(), area))
    return {entry.id: entry.source.partition("=")[2].strip() for entry in entries}


def here() -> str:
    """The page as it can be asked for again, for links that lead back to it."""
    return request.full_path.rstrip("?") if request.method == "GET" else request.path


def chosen_language() -> Language:
    """That of the cookie, else that of the account, else Kyrgyz."""
    wanted = request.cookies.get(COOKIE)
    if wanted in LANGUAGES:
        return wanted
    account = account_or_none()
    return account.language if account else "ky"


def _number(number: int) -> str:
    return format_number(number, current_language())


def _soms(amount: Decimal) -> str:
    return format_soms(amount, current_language())


def _term(term: Term) -> str:
    return format_term(term, current_language())


def _date(day: date) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), format_date(day))


def _instant(instant: datetime) -> Markup:
    machine = f"{instant.isoformat(timespec='minutes')}+06:00"
    return Markup('<time datetime="{}">{}</time>').format(machine, format_instant(instant))


@blueprint.post("/language")
@public
def switch() -> Response:
    """Another language for the same page; kept in the browser, and in the account of who has signed in."""
    wanted = request.form.get("language", "")
    response = onward(own_path(request.form.get("next")))
    if wanted not in LANGUAGES:
        return response
    account = account_or_none()
    if account is not None and account.language != wanted:
        account_keeping().set_language(account, wanted)
    response.set_cookie(COOKIE, wanted, max_age=_YEAR, samesite="Lax", httponly=True, secure=settings().https)
    return response


def speak(app: Flask) -> None:
    """Choose the language before each view, and give templates their words."""
    app.register_blueprint(blueprint)

    @app.before_request
    def choose() -> None:
        g.language = chosen_language()

    @app.after_request
    def name_language(response: Response) -> Response:
        response.headers.setdefault("Content-Language", current_language())
        return response

    app.jinja_env.globals.update(
        t=t,
        has_text=has_text,
        best=best,
        client_texts=client_texts,
        language=current_language,
        languages=LANGUAGE_NAMES,
        here=here,
    )
    app.jinja_env.filters.update(number=_number, soms=_soms, term=_term, date=_date, instant=_instant)
