"""By which way requests reach a body: entered by administrators, with what could not be delivered."""

from __future__ import annotations

import secrets

from flask import Blueprint, Response, flash, make_response, render_template, request, url_for
from werkzeug.exceptions import NotFound

from regdesigner.bootstrap import checked_address
from regdesigner.domain.account import Permission
from regdesigner.domain.body import Body
from regdesigner.domain.letter import DeliveryWay
from regdesigner.domain.pilot import Delivery
from regdesigner.server.context import current_account, now, settings, units_of_work
from regdesigner.server.deliveries.letters import delivering, why_undelivered
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.registry.keeping import kept_registry
from regdesigner.server.texts import t

blueprint = Blueprint("delivery_ways", __name__, url_prefix="/bodies")
SECRET_BYTES = 32


@blueprint.get("/<body_id>/delivery")
@permission(Permission.MANAGE_ACCOUNTS)
def show(body_id: str) -> str:
    """The way of a body, and the letters to it."""
    body = _body(body_id)
    return _page(body, _way(body_id), {})


@blueprint.post("/<body_id>/delivery")
@permission(Permission.MANAGE_ACCOUNTS)
def change(body_id: str) -> Response:
    """Another way, for requests from now on."""
    body, before = _body(body_id), _way(body_id)
    given = _given(before)
    if not checked_address(given, private=settings().letters.private):
        errors = {"address": t(f"web-delivery-address-{given.delivery.value}")}
        return make_response(_page(body, given, errors), 422)
    with units_of_work()() as unit:
        unit.letters.keep_way(given)
        unit.commit()
    flash(t("web-delivery-kept"), "holds")
    return onward(url_for("delivery_ways.show", body_id=body_id))


@blueprint.post("/<body_id>/delivery/<number>/retry")
@permission(Permission.MANAGE_ACCOUNTS)
def retry(body_id: str, number: str) -> Response:
    """Have a letter tried in the next round of a worker."""
    delivering().retry(current_account(), number, now())
    flash(t("web-delivery-soon"), "holds")
    return onward(url_for("delivery_ways.show", body_id=body_id))


def _given(before: DeliveryWay) -> DeliveryWay:
    """The way as the form has it; a secret is made for the first webhook, and when a new one is asked for."""
    form = request.form
    chosen = form.get("delivery", "")
    delivery = Delivery(chosen) if chosen in set(Delivery) else Delivery.TASK
    wanted = form.get("new_secret") == "yes" or not before.secret
    secret = secrets.token_urlsafe(SECRET_BYTES) if delivery is Delivery.WEBHOOK and wanted else before.secret
    since = before.since if before.delivery is delivery is not Delivery.TASK else now()
    return DeliveryWay(before.body, delivery, form.get("address", "").strip(), secret, since)


def _way(body_id: str) -> DeliveryWay:
    with units_of_work()(reading=True) as unit:
        return unit.letters.way(body_id) or DeliveryWay(body_id, Delivery.TASK, "", "", now())


def _page(body: Body, way: DeliveryWay, errors: dict[str, str]) -> str:
    with units_of_work()(reading=True) as unit:
        kept = unit.letters.of_body(body.id)
    options = [(each.value, t(f"web-delivery-{each.value}"), t(f"web-delivery-{each.value}-hint")) for each in Delivery]
    rows = [(each, why_undelivered(each)) for each in kept]
    return render_template("deliveries/body.html", body=body, way=way, options=options, letters=rows, errors=errors)


def _body(body_id: str) -> Body:
    found = kept_registry().body(body_id)
    if found is None:
        raise NotFound
    return found
