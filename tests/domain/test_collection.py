from __future__ import annotations

import gc

import pytest

from regdesigner.domain.collection import collection_put_off


def test_collection_waits_while_work_is_done_and_goes_on_afterwards() -> None:
    assert gc.isenabled()
    with collection_put_off():
        assert not gc.isenabled()
        with collection_put_off():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_goes_on_after_work_that_failed() -> None:
    with pytest.raises(KeyError), collection_put_off():
        raise KeyError
    assert gc.isenabled()


def test_collection_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collection_put_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
