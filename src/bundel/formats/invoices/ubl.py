"""UBL 2.1 invoices and credit notes: `read(bytes) -> Invoice` and `write(Invoice) -> bytes`."""

from bundel.formats.invoices.ubl_read import from_tree, read
from bundel.formats.invoices.ubl_write import write

__all__ = ["from_tree", "read", "write"]
