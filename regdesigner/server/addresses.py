"""Where a request comes from, as far as that can be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address
OF_ONE_SUBSCRIBER = 64
"""Bits of an IPv6 address that one subscriber shares among all its machines."""


def client_address(peer: str | None, forwarded: Iterable[str], proxies: Iterable[str]) -> str | None:
    """The address to count failures by; ``None`` where it says nothing of who asks.

    ``peer`` is who opened the connection, ``forwarded`` what proxies said (``X-Forwarded-For``, the nearest last),
    ``proxies`` the networks of those that are trusted besides this very machine. What anybody else says is not
    believed. A proxy that does not say for whom it asks stands for everybody: then nobody is counted.
    """
    asked = _read(peer)
    said = [part.strip() for header in forwarded for part in header.split(",")]
    networks = tuple(ip_network(each, strict=False) for each in proxies)
    while asked is not None and (asked.is_loopback or any(asked in network for network in networks)):
        asked = _read(said.pop()) if said else None
    return None if asked is None else _counted(asked)


def _read(said: str | None) -> Address | None:
    try:
        address = ip_address((said or "").strip("[]"))
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _counted(address: Address) -> str:
    if isinstance(address, IPv4Address):
        return str(address)
    return str(ip_network((int(address), OF_ONE_SUBSCRIBER), strict=False))
