"""What browsers call themselves, as people know them."""

from __future__ import annotations

import pytest

from regdesigner.server.accounts.browsers import browser

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (CHROME, "Chrome, Windows"),
        (f"{CHROME} Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari, iPhone"),
        ("curl/8", "curl/8"),
        ("x" * 100, "x" * 40),
        ("", "–"),
    ],
)
def test_a_browser_is_named_with_its_system(agent: str, name: str) -> None:
    assert browser(agent) == name
