"""Tests of tables of cells."""

from __future__ import annotations

import pytest

from regdesigner.papers.workbook import Sheet, SheetColumn


def test_a_row_has_a_value_for_each_column() -> None:
    with pytest.raises(ValueError, match="1 values for 2 columns"):
        Sheet("Реестр", (SheetColumn("А", 5), SheetColumn("Б", 5)), (("бир",),))
