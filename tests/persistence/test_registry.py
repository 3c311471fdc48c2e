"""The registry as it is kept."""

from __future__ import annotations

from datetime import datetime

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.service import Registry
from regdesigner.folders.registries import read_registry
from regdesigner.folders.shipped import models_folder


def test_the_shipped_registry_comes_back_as_it_was_kept(units: UnitsOfWork) -> None:
    shipped = read_registry(models_folder() / "registry.yaml")
    with units() as unit:
        assert unit.registry.registry() == Registry((), (), (), ())
        unit.registry.replace(shipped, "RegDesigner", datetime(2026, 11, 23, 9, 0))
        unit.registry.replace(Registry(shipped.chapters, (), (), ()), "Аида", datetime(2026, 11, 23, 10, 0))
        unit.registry.replace(shipped, "Аида", datetime(2026, 11, 24, 9, 0))
        unit.commit()
    with units(reading=True) as unit:
        assert unit.registry.registry() == shipped
        assert [author for _at, author in unit.registry.history()] == ["Аида", "Аида", "RegDesigner"]
        first, second = unit.registry.states(1, 2)
        assert (first.author, first.registry.services) == ("Аида", ())
        assert (second.author, second.registry) == ("RegDesigner", shipped)
        assert unit.registry.states(3, 5) == ()
