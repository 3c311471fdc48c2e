"""Every row of the table by its name."""

from tests.bench.measuring import Row
from tests.bench.rows import again, durable, editing, hostile, printing, proofs, steps, validation

ROWS: dict[str, Row] = {
    **validation.ROWS,
    **proofs.ROWS,
    **printing.ROWS,
    **steps.ROWS,
    **durable.ROWS,
    **again.ROWS,
    **hostile.ROWS,
    **editing.ROWS,
}
